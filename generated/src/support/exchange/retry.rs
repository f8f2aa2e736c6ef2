// @generated from generator/src/support/exchange/retry.rs
// by `cargo run`, which overwrites what is changed here.

//! Whether a request that was not accepted can be sent again.

use core::time::Duration;
use std::time::SystemTime;

use super::retry_after;

/// What a client can do after a request was not accepted.
///
/// It follows from the status code (RFC 9110), the `Retry-After` header, and whether the schema declares the action as
/// idempotent.
///
/// | status | the service | idempotent | otherwise |
/// | --- | --- | --- | --- |
/// | 408, 421, 425, 429, 503, 509 | did not act on the request | `After` or `Backoff` | `After` or `Backoff` |
/// | 413 | did not act on the request, which is too large | `After` or `Never` | `After` or `Never` |
/// | 501, 505, 511 | cannot act on such a request | `Never` | `Never` |
/// | other 5xx, and 1xx or an invalid status | may have acted on the request | `After` or `Backoff` | `Unsafe` |
/// | 3xx and other 4xx | rejected the request | `Never` | `Never` |
///
/// `After` is returned if `Retry-After` can be understood. 408 means that the service did not receive the complete
/// request. 500, 502, and 504 do not say whether the request was carried out before something failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Retry {
    /// Send the request again after this time, which the service asked for. It is at most 2³¹ seconds, and zero if the
    /// service named a time in the past.
    After(Duration),
    /// Send the request again, and wait longer before each attempt.
    Backoff,
    /// The service may have acted on the request, and acting on it twice has a different effect than acting on it once.
    /// Find out what happened before you send it again.
    Unsafe,
    /// Do not send the same request again: the service accepted it, or it would reject it again.
    Never,
}

/// What a status code says about the effect of a request.
enum Effect {
    /// None. The same request can succeed later.
    None,
    /// None. The same request can succeed later only if the service says so.
    NoneForGood,
    /// It is unknown.
    Unknown,
    /// None, and the same request would be rejected again.
    Rejected,
}

/// Returns what a status code says. An invalid status is treated like a 5xx (RFC 9110, section 15), and so is a 1xx,
/// which is not a final response.
#[inline]
fn effect(status: u16) -> Effect {
    match status {
        408 | 421 | 425 | 429 | 503 | 509 => Effect::None,
        413 => Effect::NoneForGood,
        300..=499 | 501 | 505 | 511 => Effect::Rejected,
        _ => Effect::Unknown,
    }
}

/// Returns what a client can do after a response with this status and this `Retry-After` header.
#[inline]
pub fn decide(status: u16, retry_after: Option<&str>, is_idempotent: bool, now: SystemTime) -> Retry {
    let after = || retry_after.and_then(|header| retry_after::read(header, now)).map(Retry::After);
    match effect(status) {
        Effect::None => after().unwrap_or(Retry::Backoff),
        Effect::NoneForGood => after().unwrap_or(Retry::Never),
        Effect::Unknown if is_idempotent => after().unwrap_or(Retry::Backoff),
        Effect::Unknown => Retry::Unsafe,
        Effect::Rejected => Retry::Never,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_decides_unless_the_service_names_a_time() {
        let now = SystemTime::UNIX_EPOCH;
        let after = Retry::After(Duration::from_secs(7));
        for (statuses, expected) in [
            (&[408, 421, 425, 429, 503, 509][..], [Retry::Backoff, after, Retry::Backoff, after]),
            (&[413], [Retry::Never, after, Retry::Never, after]),
            (&[501, 505, 511], [Retry::Never; 4]),
            (&[0, 100, 199, 500, 502, 504, 507, 599, 600, 999], [Retry::Backoff, after, Retry::Unsafe, Retry::Unsafe]),
            (&[300, 304, 307, 400, 401, 403, 404, 409, 412, 423, 499], [Retry::Never; 4]),
        ] {
            for status in statuses {
                let decided = [(true, None), (true, Some("7")), (false, None), (false, Some("7"))]
                    .map(|(is_idempotent, header)| decide(*status, header, is_idempotent, now));
                assert_eq!(decided, expected, "{status}");
            }
        }
    }
}
