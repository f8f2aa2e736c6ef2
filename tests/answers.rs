//! Responses are read by their status, headers, and body. This file also tests small documented behavior.

mod util;

use std::error::Error;
use std::time::{Duration, SystemTime};

use graph_calls::{
    Accepted, BearerToken, BodyError, ChangeType, IdentitySet, Invite, InviteParticipantsOperation, ODataError,
    PublicError, Refusal, RequestError, ResponseError, ResultInfo, Retry, Service, TokenError, UnknownPayload,
};
use serde_json::{json, Value};

const OPERATION: &str = r##"{"@odata.type":"#microsoft.graph.inviteParticipantsOperation","id":"1"}"##;

/// For a response whose headers do not matter.
const NO_HEADERS: [(&str, &str); 0] = [];

type Read = Result<Accepted<InviteParticipantsOperation>, ResponseError<ODataError>>;

/// The time at which the responses in `tests/answers` are received: Sunday, 6 November 1994, 08:48:07 GMT.
fn now() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(784_111_687)
}

fn refusal(read: Read) -> Refusal<ODataError> {
    match read {
        Err(ResponseError::Refused(refusal)) => *refusal,
        other => panic!("{other:?}"),
    }
}

/// The bytes of the body of a case: a text as it is, or in Latin-1, or an object as JSON.
fn bytes(body: &Value) -> Vec<u8> {
    match (body, &body["$latin1"]) {
        (Value::String(text), _) => text.clone().into_bytes(),
        (_, Value::String(text)) => text.chars().map(|letter| u8::try_from(letter).expect("it is Latin-1")).collect(),
        (object, _) => object.to_string().into_bytes(),
    }
}

fn retry(retry: Retry) -> Value {
    match retry {
        Retry::After(wait) if wait.subsec_nanos() == 0 => json!({ "after": wait.as_secs() }),
        Retry::After(wait) => json!({ "after": wait.as_secs_f64() }),
        Retry::Backoff => "backoff".into(),
        Retry::Unsafe => "unsafe".into(),
        Retry::Never => "never".into(),
        other => panic!("{other:?}"),
    }
}

/// What is known after a response is read, in the words of the cases. What is missing is null.
fn known(read: &Read) -> Value {
    match read {
        Ok(accepted) => json!({
            "is": "accepted",
            "status": accepted.status,
            "id": accepted.body.as_ref().and_then(|operation| operation.id.as_deref()),
            "location": accepted.location,
            "requestId": accepted.request_id,
            "clientRequestId": accepted.client_request_id,
        }),
        Err(ResponseError::Refused(refusal)) => json!({
            "is": "refused",
            "status": refusal.status,
            "code": refusal.code,
            "message": refusal.error.as_ref().and_then(|body| body.error.as_ref()?.message.as_deref()),
            "problem": refusal.problem().map(ToString::to_string),
            "contentType": refusal.content_type,
            "requestId": refusal.request_id,
            "clientRequestId": refusal.client_request_id,
            "retryAfter": refusal.retry_after,
        }),
        Err(ResponseError::Unreadable { status, location, request_id, error, .. }) => json!({
            "is": "unreadable",
            "status": status,
            "location": location,
            "requestId": request_id,
            "problem": error.to_string(),
        }),
        Err(other) => panic!("{other:?}"),
    }
}

#[test]
fn responses_are_read_as_the_cases_say() {
    let cases = util::tree(&util::root().join("tests/answers"));
    assert!(cases.len() > 30);
    for (path, text) in cases {
        let case: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
        let status = case["status"].as_u64().and_then(|status| u16::try_from(status).ok()).expect("it has a status");
        let headers: Vec<(String, String)> = serde_json::from_value(case["headers"].clone()).expect("it has headers");
        let body = bytes(&case["body"]);
        let read = Invite::read_response((status, headers, &body));
        let mut known = known(&read);
        if let Err(error) = &read {
            known["retry"] = retry(error.retry(now()));
            known["shows"] = error.to_string().into();
            assert!(!format!("{error} {error:?} {error:#?}").contains("+4930901820"), "{path}: {error:?}");
            let (Some(kept), false) = (match error {
                ResponseError::Refused(refusal) => (Some(&refusal.body), refusal.is_body_cut()),
                ResponseError::Unreadable { body, is_body_cut, .. } => (Some(body), *is_body_cut),
                _ => (None, false),
            }) else {
                panic!("{path}: {error:?}")
            };
            assert_eq!(*kept, body, "{path}");
        }
        let mut expected = case["expected"].clone();
        expected["status"] = status.into();
        let known = known.as_object_mut().expect("it is an object");
        known.retain(|name, value| !value.is_null() || expected.get(name).is_some());
        assert_eq!(Value::Object(known.clone()), expected, "{path}");
    }
}

#[test]
fn only_a_status_of_2xx_is_an_acceptance() {
    for status in [200, 201, 202, 204, 299] {
        let accepted = Invite::read_response((status, NO_HEADERS, OPERATION)).expect("it is accepted");
        let id = accepted.body.as_ref().and_then(|operation| operation.id.as_deref());
        assert_eq!((accepted.status, id, accepted.location), (status, Some("1"), None));
    }
    for status in [0, 199, 300, 404, 500, u16::MAX] {
        assert_eq!(refusal(Invite::read_response((status, NO_HEADERS, OPERATION))).status, status);
    }
}

#[test]
fn headers_are_found_in_any_letter_case_and_container() {
    let headers = [("Content-Type", "application/json"), ("location", "/1"), ("RETRY-AFTER", "120")];
    let owned = headers.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let http = http::Response::builder().header("Location", "/1").body(OPERATION).expect("it is valid");
    let accepted = [
        Invite::read_response((200, headers, OPERATION)),
        Invite::read_response((200, &headers, OPERATION)),
        Invite::read_response((200, &headers[..], OPERATION.as_bytes())),
        Invite::read_response((200, headers.to_vec(), OPERATION.as_bytes().to_vec())),
        Invite::read_response((200, &headers.to_vec(), OPERATION)),
        Invite::read_response(&(200, &headers[..], OPERATION.to_owned())),
        Invite::read_response((200, owned.clone(), OPERATION)),
        Invite::read_response((200, &owned[..], OPERATION)),
        Invite::read_response((200, owned.to_vec(), OPERATION)),
        Invite::read_response((200, http.headers().clone(), OPERATION)),
        Invite::read_response(&http),
        Invite::read_response(http),
    ];
    for accepted in accepted {
        assert_eq!(accepted.expect("it is accepted").location.as_deref(), Some("/1"));
    }
    let refusal = refusal(Invite::read_response((429, headers, "")));
    assert_eq!((refusal.retry_after.as_deref(), refusal.error), (Some("120"), None));
}

#[test]
fn a_body_is_kept_up_to_64_kib() {
    for (letter, length, kept, is_cut) in [
        ("a", 65_536, 65_536, false),
        ("a", 65_537, 65_536, true),
        ("€", 21_846, 65_535, true),
        ("😀", 20_000, 65_536, true),
    ] {
        let body = letter.repeat(length);
        let refusal = refusal(Invite::read_response((500, NO_HEADERS, &body)));
        assert_eq!((refusal.body.len(), refusal.is_body_cut()), (kept, is_cut), "{length} times {letter}");
        assert!(body.starts_with(&*refusal.text()), "text is cut between two characters");
        match Invite::read_response((200, NO_HEADERS, &body)) {
            Err(ResponseError::Unreadable { body, is_body_cut, .. }) => {
                assert_eq!((body.len(), is_body_cut), (kept, is_cut));
            }
            other => panic!("{other:?}"),
        }
    }
    // What is not text is cut at the limit, and an error object is read as a whole.
    let refusal_of = |body: Vec<u8>| refusal(Invite::read_response((500, NO_HEADERS, body)));
    assert_eq!(refusal_of(vec![0x80; 70_000]).body.len(), 65_536);
    let long = refusal_of(json!({"error": {"message": "x".repeat(70_000), "code": "9999"}}).to_string().into_bytes());
    assert_eq!((long.code.as_deref(), long.body.len(), long.is_body_cut()), (Some("9999"), 65_536, true));
}

/// The parts of dates, numbers and lists, in every order of up to four.
#[test]
fn no_retry_after_causes_a_panic() {
    let parts = [
        "Sun",
        ", ",
        " 06 ",
        "Nov",
        " 9999",
        "-00",
        " 08:49:37 ",
        "GMT",
        "18446744073709551615",
        ".",
        "-",
        "é",
        ":60:",
    ];
    let times = [0, 784_111_777, 253_402_300_800, 8_000_000_000_000].map(Duration::from_secs);
    let mut values = vec![String::new()];
    for _ in 0..4 {
        values = values.iter().flat_map(|value| parts.map(|part| format!("{value}{part}"))).collect();
        for value in &values {
            let refusal = refusal(Invite::read_response((429, [("Retry-After", value.as_str())], "")));
            for time in times {
                let after = refusal.retry(SystemTime::UNIX_EPOCH + time);
                let is_possible = match after {
                    Retry::After(wait) => SystemTime::now().checked_add(wait).is_some(),
                    other => other == Retry::Backoff,
                };
                assert!(is_possible, "{value}: {after:?}");
            }
        }
    }
}

#[test]
fn a_known_code_is_recognized() {
    let refused =
        |code: &str| refusal(Invite::read_response((403, NO_HEADERS, json!({"error": {"code": code}}).to_string())));
    let error = |code: &str| *refused(code).error.and_then(|body| body.error).expect("it is an error");
    assert!(error("7504").is_insufficient_tenant_permissions() && !error("7505").is_insufficient_tenant_permissions());
    assert!(error("7505").is_tenant_mismatch() && error("7500").is_unsupported_identity());
    assert!(error("9999").is_unknown_server_error() && error("UnknownError").is_unknown_error());
    assert!(!PublicError::default().is_tenant_mismatch());
    assert_eq!(refused("7504").code.as_deref(), Some(PublicError::INSUFFICIENT_TENANT_PERMISSIONS));

    let result: ResultInfo = serde_json::from_value(json!({"code": 400, "subcode": 8508})).expect("it is a result");
    assert!(result.is_cancelled() && !result.is_unspecified());
    assert_eq!(ResultInfo::UNSPECIFIED, 9999);
}

#[test]
fn codes_in_texts_are_found() {
    let wrapped = json!({ "error": { "code": "UnknownError", "message": r#"{"errorCode":"7500","message":"…"}"# } });
    let body =
        refusal(Invite::read_response((403, NO_HEADERS, wrapped.to_string()))).error.expect("it is an error body");
    let error = body.error.as_ref().expect("it is an error");
    assert!(error.is_unsupported_identity() && error.is_unknown_error() && !error.is_tenant_mismatch());

    let message = "addParticipants failed. DiagCode: 412#10073.@";
    let result: ResultInfo = serde_json::from_value(json!({ "message": message })).expect("it is a result");
    assert_eq!((result.diag_code(), ResultInfo::default().diag_code()), (Some("412#10073"), None));
}

#[test]
fn free_text_of_the_service_is_reached_but_not_shown() {
    let failed = json!({"status": "failed", "resultInfo": {
        "code": 412,
        "subcode": 9999,
        "message": "addParticipants failed for participant 4:+4930901820. DiagCode: 412#1.@",
    }});
    let operation: InviteParticipantsOperation = serde_json::from_value(failed).expect("it is an operation");
    let shown = format!("{operation:?} {operation:#?}");
    assert!(shown.contains("412") && shown.contains("9999") && !shown.contains("+4930901820"), "{shown}");
    let message = operation.result_info.as_ref().and_then(|result| result.message.as_deref());
    assert!(message.is_some_and(|message| message.contains("+4930901820")));
}

#[test]
fn an_error_names_its_source() {
    let unreadable = Invite::read_response((200, NO_HEADERS, r#""secret""#)).expect_err("it is no object");
    let source = unreadable.source().expect("it has one");
    assert!(unreadable.to_string().ends_with(&source.to_string()), "{unreadable} without {source}");
    assert!(source.is::<BodyError>());
    let cause = source.source().expect("it is an error of serde_json").to_string();
    assert!(!cause.contains("secret") && cause.starts_with("expected an object"), "{cause}");

    let other = Invite::read_response((200, NO_HEADERS, "{}")).expect_err("it has no property");
    assert!(other.source().is_some_and(|source| source.source().is_none()));
    let refused = Invite::read_response((500, NO_HEADERS, "")).expect_err("it is refused");
    assert!(refused.source().is_none());
    assert!(Invite::new("..").build().is_err_and(|error: RequestError| error.source().is_none()));
    let invite = Invite::new("1").participant(IdentitySet::user("2"));
    let error = invite.to_http(&Service::GRAPH_BETA, "a b").expect_err("the token is invalid");
    assert!(error.source().is_some_and(<dyn Error>::is::<TokenError>), "{error}");
    let error = invite.to_http(&Service::new("no address"), "a").expect_err("the root is invalid");
    assert!(error.source().is_some(), "{error}");
}

#[test]
fn an_error_is_one_line_unless_more_are_asked_for() {
    let error = Invite::new("..").build().expect_err("two rules are broken");
    let RequestError::Refused(report) = &error else { panic!("{error:?}") };
    assert_eq!(report.findings().len(), 2);
    let [first, second] = report.findings() else { panic!("{report}") };
    assert_eq!(report.to_string(), format!("{first}; {second}"));
    assert_eq!(format!("{report:#}"), format!("{first}\n{second}"));
    assert_eq!(error.to_string(), format!("the service would reject the request: {report}"));
    assert_eq!(format!("{error:#}"), format!("the service would reject the request:\n{report:#}"));
}

#[test]
fn a_request_is_not_converted_with_a_token_that_cannot_be_sent() {
    let invite = Invite::new("1").participant(IdentitySet::user("2"));
    for (token, expected) in
        [("", TokenError::Empty), ("Bearer ", TokenError::Empty), ("a\nb", TokenError::InvalidCharacter)]
    {
        let Err(error) = invite.to_http(&Service::GRAPH_BETA, token) else { panic!("{token:?}") };
        assert_eq!(error, RequestError::Token(expected));
        assert!(token.is_empty() || !error.to_string().contains(token), "{error}");
    }
    let token = BearerToken::new("Bearer eyJ0eXAi\n");
    let request = invite.to_http(&Service::GRAPH_BETA, &token).expect("the token is valid");
    assert_eq!(request.headers()["authorization"], "Bearer eyJ0eXAi");
    assert!(!format!("{token:?} {request:?}").contains("eyJ0eXAi"));
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
