use post_office::ListParcels;

fn main() {
    assert!(ListParcels::new("1").filter("a").build().unwrap().path().contains("$filter"));
}
