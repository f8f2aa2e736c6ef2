//! The forms of responses: statuses, headers, long bodies.

use std::time::{Duration, SystemTime};

use graph_calls::{Invite, ResponseError, Retry};
use serde_json::json;

use super::read::{refusal, NO_HEADERS, OPERATION};

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
fn a_header_can_stand_on_several_lines() {
    let headers = [("Retry-After", "5"), ("Location", "/1"), ("retry-after", "41")];
    let mut http = http::Response::builder().status(429);
    for (name, value) in headers {
        http = http.header(name, value);
    }
    let http = http.body("").expect("it is valid");
    for refused in [
        Invite::read_response((429, headers, "")),
        Invite::read_response((429, headers.to_vec(), "")),
        Invite::read_response((429, http.headers().clone(), "")),
        Invite::read_response(&http),
    ] {
        assert_eq!(refusal(refused).retry_after.as_deref(), Some("5, 41"));
    }
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
