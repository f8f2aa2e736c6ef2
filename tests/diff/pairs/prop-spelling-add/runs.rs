use post_office::Office;

fn main() {
    let office: Office = post_office::serde_json::from_str(r#"{ "levels": 3 }"#).unwrap();
    assert_eq!(office.floors, None);
}
