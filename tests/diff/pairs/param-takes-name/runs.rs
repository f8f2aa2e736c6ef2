use post_office::Store;

fn main() {
    let body = String::from_utf8(Store::new("1").stub("a").parameters().to_vec().unwrap()).unwrap();
    assert!(body.contains(r#""stub":"a""#), "{body}");
}
