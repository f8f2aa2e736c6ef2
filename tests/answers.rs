//! Tests of the service's responses, by status and header, and of small documented guarantees.

use std::error::Error;

use graph_calls::{ChangeType, Invite, RequestError, ResponseError, Service, UnknownPayload};
use serde_json::json;

const OPERATION: &str = r##"{"@odata.type":"#microsoft.graph.inviteParticipantsOperation","id":"1"}"##;

#[test]
fn a_status_of_2xx_is_an_acceptance() {
    for status in [200, 201, 299] {
        let accepted = Invite::read_response((status, OPERATION)).expect("it is accepted");
        assert_eq!((accepted.body.id.as_deref(), accepted.location), (Some("1"), None), "{status}");
    }
    for refused in [0, 199, 300, 404, 500] {
        match Invite::read_response((refused, OPERATION)) {
            Err(ResponseError::Refused(refusal)) => assert_eq!(refusal.status, refused),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn headers_are_found_in_whatever_case_and_container() {
    let headers = [("Content-Type", "application/json"), ("location", "/1"), ("RETRY-AFTER", "120")];
    let accepted = [
        Invite::read_response((200, &headers, OPERATION)),
        Invite::read_response((200, &headers[..], OPERATION.as_bytes())),
        Invite::read_response(&(200, &headers[..], OPERATION.to_owned())),
    ];
    for accepted in accepted {
        assert_eq!(accepted.expect("it is accepted").location.as_deref(), Some("/1"));
    }
    match Invite::read_response((429, &headers, "")) {
        Err(ResponseError::Refused(refusal)) => {
            assert_eq!((refusal.retry_after.as_deref(), refusal.error), (Some("120"), None));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_error_names_its_source() {
    let unreadable = Invite::read_response((200, "[")).expect_err("it is no JSON");
    let source = unreadable.source().expect("it has one").to_string();
    assert!(unreadable.to_string().ends_with(&source), "{unreadable} without {source}");

    let refused = Invite::read_response((500, "")).expect_err("it is refused");
    assert!(refused.source().is_none());
    assert!(Invite::new("..").build().is_err_and(|error: RequestError| error.source().is_none()));
}

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
