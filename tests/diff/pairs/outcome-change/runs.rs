use post_office::{Operation, Outcome};

fn main() {
    let operation: Operation = post_office::serde_json::from_str(r#"{ "status": "failed" }"#).unwrap();
    assert!(matches!(operation.outcome(), Outcome::Failed(_)));
}
