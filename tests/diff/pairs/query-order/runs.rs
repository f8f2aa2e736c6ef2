use post_office::ListParcels;

fn main() {
    let request = ListParcels::new("1").filter("a").top(5).build().unwrap();
    assert!(request.path().find("top") < request.path().find("filter"));
}
