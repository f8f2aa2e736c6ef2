use post_office::ListParcels;

pub fn user() {
    let _ = ListParcels::new("1").top(5);
}
