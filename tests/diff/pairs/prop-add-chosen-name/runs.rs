use post_office::Office;

fn main() {
    let body = String::from_utf8(Office::default().with_name("Cork").to_vec().unwrap()).unwrap();
    assert!(body.contains(r#""name":"Cork""#), "{body}");
}
