use post_office::ListParcels;

pub fn user() {
    drop(ListParcels::new("office").filter("a"));
}
