//! The cases in `cases/`: a response, and what is known after it is read.

use std::time::{Duration, SystemTime};

use graph_calls::{Invite, ResponseError, Retry};
use serde_json::{json, Value};

use super::read::Read;
use crate::util::{root, tree};

/// The time at which the responses in `tests/answers` are received: Sunday, 6 November 1994, 08:48:07 GMT.
fn now() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(784_111_687)
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
    let cases = tree(&root().join("tests/answers/cases"));
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
