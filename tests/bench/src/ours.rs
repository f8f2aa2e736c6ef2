//! The generated crate as a contender: the one file that names it.

use graph_calls::{CommsNotifications, InviteParameters, InviteParticipantsOperation};

use crate::case::Case;

pub use graph_calls::{CommsNotification, Participant};

/// Reads the body of a request.
///
/// # Panics
///
/// When the body does not fit.
#[must_use]
pub fn read_request(body: &[u8]) -> InviteParameters {
    serde_json::from_slice(body).expect("a request")
}

/// Reads the body of a response.
///
/// # Panics
///
/// When the body does not fit.
#[must_use]
pub fn read_response(body: &[u8]) -> InviteParticipantsOperation {
    serde_json::from_slice(body).expect("a response")
}

/// Reads the body of a notification.
///
/// # Panics
///
/// When the body is not the envelope of notifications.
#[must_use]
pub fn read_notifications(body: &[u8]) -> CommsNotifications {
    CommsNotifications::from_slice(body).expect("notifications")
}

/// The cases that only this crate has: [`VALIDATE`](crate::case::VALIDATE) and [`BUILD`](crate::case::BUILD).
///
/// A case that is left out leaves its row unmeasured.
#[must_use]
pub fn invite_cases() -> Vec<Case> {
    [validate_five(), build_request()]
        .into_iter()
        .flatten()
        .collect()
}

/// Validates an invite of five participants that has no findings; building the invite is not measured.
///
/// To be filled in: `let invite = …; Some(Case::new(VALIDATE, move || black_box(&invite).validate()))`.
fn validate_five() -> Option<Case> {
    None
}

/// Builds, validates and serializes the documented request of example 1.
///
/// To be filled in: `Some(Case::new(BUILD, || Invite::new(…)….build()))`, ending in the bytes of the body.
fn build_request() -> Option<Case> {
    None
}
