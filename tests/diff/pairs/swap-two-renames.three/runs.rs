use post_office::{serde_json, Problem};

fn main() {
    let problem: Problem = serde_json::from_str(r#"{ "requestId": "1", "clientRequestId": "2" }"#).unwrap();
    assert_eq!(problem.request_id.as_deref(), Some("1"));
}
