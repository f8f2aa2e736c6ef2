use post_office::Parcel;

fn main() {
    let body = String::from_utf8(Parcel::default().with_fragile(true).to_vec().unwrap()).unwrap();
    assert!(body.contains(r#""fragile":true"#), "{body}");
}
