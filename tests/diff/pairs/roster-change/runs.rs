use post_office::{ChangeType, Guest, Roster};

fn main() {
    let guest: Guest = post_office::serde_json::from_str(r#"{ "id": "1" }"#).unwrap();
    assert_eq!(Roster::new().update(&ChangeType::Created, [guest]).len(), 1);
}
