use post_office::Send;

fn main() {
    let body = String::from_utf8(Send::new("1", "2", "x", "y").gate("z").parameters().to_vec().unwrap()).unwrap();
    assert!(body.contains(r#""gate":"z""#), "{body}");
}
