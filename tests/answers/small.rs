//! Small documented behavior.

use graph_calls::{ChangeType, Service, UnknownPayload};
use serde_json::json;

#[test]
fn a_root_is_used_without_what_follows_its_path() {
    for root in ["https://a/b", "https://a/b/", "https://a/b?c/d", "https://a/b/#/c"] {
        assert_eq!(Service::new(root).url("/x"), "https://a/b/x", "{root}");
    }
}

#[test]
fn a_member_of_an_enum_is_shown_as_text_is() {
    let shown = format!("{:>10}|{:.3}", ChangeType::Updated, ChangeType::Updated);
    assert_eq!(shown, format!("{:>10}|{:.3}", ChangeType::Updated.as_str(), ChangeType::Updated.as_str()));
}

#[test]
fn an_unknown_payload_is_of_the_type_of_its_first_element() {
    let of = |value| UnknownPayload::from(value).odata_type().map(str::to_owned);
    assert_eq!(of(json!([{"@odata.type": "#a"}, {"@odata.type": "#b"}])).as_deref(), Some("#a"));
    assert_eq!(of(json!([{}, {"@odata.type": "#b"}])), None);
    assert_eq!(of(json!([])), None);
}
