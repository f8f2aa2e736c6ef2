use post_office::Parcel;

fn main() {
    let parcel: Parcel = post_office::serde_json::from_str(r#"{ "fragile": true }"#).unwrap();
    assert_eq!(parcel.fragile, Some(true));
}
