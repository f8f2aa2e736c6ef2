//! Requests: invalid ones are detected and rejected, and all others can be read back. Responses:
//! any response can be read.

use std::time::SystemTime;

use graph_calls::{Invite, ResponseError, Retry, Service};
use serde_json::Value;

use super::json::nothing_is_lost;

/// If the first byte is even, a line with a path and then a body follow. If it is odd, two bytes of
/// status, a line with a location, and then a body follow.
pub fn validators(data: &[u8]) {
    match data.split_first() {
        Some((kind, request)) if kind % 2 == 0 => {
            let (path, body) = split_line(request);
            if let Ok(path) = std::str::from_utf8(path) {
                read_request(path, body);
            }
        }
        Some((_, [low, high, answer @ ..])) => {
            let (location, body) = split_line(answer);
            let location = std::str::from_utf8(location).ok();
            read_response(u16::from_le_bytes([*low, *high]), location, body);
        }
        _ => {}
    }
}

fn split_line(data: &[u8]) -> (&[u8], &[u8]) {
    let end = data.iter().position(|byte| *byte == b'\n').unwrap_or(data.len());
    (&data[..end], data.get(end + 1..).unwrap_or_default())
}

fn read_request(path: &str, body: &[u8]) {
    let Ok(Some(invite)) = Invite::read_request(path, body) else {
        return;
    };
    nothing_is_lost(body, invite.parameters());
    let report = invite.validate();
    let written = serde_json::to_value(invite.parameters()).expect("it can be written");
    for finding in &report {
        assert!(Invite::RULES.contains(&finding.rule()));
        assert!(finding.pointer() == "/callId" || leads_into(finding.pointer(), &written), "{finding} in {written}");
        assert!(finding.to_string().contains(finding.pointer()));
    }
    match invite.build() {
        Ok(built) => {
            assert!(!report.has_errors(), "built although {report}");
            let again = Invite::read_request(built.path(), built.body()).expect("what was built can be read");
            assert_eq!(again.as_ref(), Some(&invite));
            let sent = invite.to_http(&Service::GRAPH_BETA, "token").expect("what was built fits into HTTP");
            assert_eq!(sent.uri().to_string(), built.url(&Service::GRAPH_BETA));
        }
        Err(error) => assert!(report.has_errors(), "refused although nothing was found: {error}"),
    }
}

/// Whether a JSON Pointer leads to a value or to a missing member.
fn leads_into(pointer: &str, body: &Value) -> bool {
    let mut place = Some(body);
    pointer.starts_with('/')
        && pointer.split('/').skip(1).all(|step| match place {
            Some(Value::Array(elements)) if step.parse::<usize>().is_ok() => {
                place = step.parse().ok().and_then(|index: usize| elements.get(index));
                place.is_some()
            }
            Some(Value::Object(members)) => {
                place = members.get(step);
                true
            }
            // A member is also missing in a value that is no object.
            _ => {
                place = None;
                step.parse::<usize>().is_err()
            }
        })
}

fn read_response(status: u16, location: Option<&str>, body: &[u8]) {
    let headers: Vec<_> = ["Location", "Retry-After"].into_iter().zip(location.into_iter().cycle()).collect();
    let is_success = (200..300).contains(&status);
    match Invite::read_response((status, &headers[..], body)) {
        Ok(accepted) => {
            assert!(is_success);
            assert_eq!(accepted.location.as_deref(), location);
            if let Some(operation) = &accepted.body {
                nothing_is_lost(body, operation);
            }
        }
        Err(error) => {
            assert!(!format!("{error} {error:?}").is_empty());
            let retry = error.retry(SystemTime::now());
            assert!(!is_success || retry == Retry::Never);
            match error {
                ResponseError::Refused(refusal) => {
                    assert!(!is_success && refusal.status == status);
                    if let Some(error) = &refusal.error {
                        nothing_is_lost(body, error);
                    }
                }
                _ => assert!(is_success),
            }
        }
    }
}
