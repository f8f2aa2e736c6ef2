use post_office::{serde_json, Problem};

fn main() {
    let problem: Problem = serde_json::from_str(r#"{ "code": "7505" }"#).unwrap();
    assert!(problem.is_full_shelf());
}
