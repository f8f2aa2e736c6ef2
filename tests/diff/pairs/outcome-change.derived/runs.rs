use post_office::{serde_json, Outcome, SendOperation};

fn main() {
    let operation: SendOperation = serde_json::from_str(r#"{ "status": "completed" }"#).unwrap();
    assert!(matches!(operation.outcome(), Outcome::Completed(_)), "{:?}", operation.outcome());
}
