use post_office::{serde_json, Problem};

fn main() {
    let problem: Problem = serde_json::from_str(r#"{ "message": "DiagCode: 12." }"#).unwrap();
    assert_eq!(problem.diag_code(), Some("12"));
}
