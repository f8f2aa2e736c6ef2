use post_office::Place;

fn main() {
    let body = String::from_utf8(Place::default().with_city("Cork").to_vec().unwrap()).unwrap();
    assert!(body.contains(r#""city":"Cork""#), "{body}");
}
