use post_office::CountParcels;

pub fn user() {
    drop(CountParcels::new("office", "red", "1"));
}
