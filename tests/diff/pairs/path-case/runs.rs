use post_office::Close;

fn main() {
    assert_eq!(Close::new("1").build().unwrap().path(), "/offices/1/close");
}
