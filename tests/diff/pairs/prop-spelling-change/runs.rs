use post_office::Problem;

fn main() {
    let problem: Problem = post_office::serde_json::from_str(r#"{ "errorCode": "1" }"#).unwrap();
    assert!(problem.code.is_some());
}
