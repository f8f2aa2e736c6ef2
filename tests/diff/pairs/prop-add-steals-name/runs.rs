use post_office::Office;

fn main() {
    let office: Office = post_office::serde_json::from_str(r#"{ "name": "Cork" }"#).unwrap();
    assert_eq!(office.name.as_deref(), Some("Cork"));
}
