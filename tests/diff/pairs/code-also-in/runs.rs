use post_office::Problem;

fn main() {
    let message = r#"Error: { "code": "7505" }"#;
    assert!(Problem::default().with_message(message).is_full_shelf());
}
