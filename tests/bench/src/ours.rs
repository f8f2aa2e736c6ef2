//! The generated crate as a contender. This is the only file that uses it.

use std::hint::black_box;

use graph_calls::{
    CommsNotifications, Identity, IdentitySet, InvitationParticipantInfo, Invite, InviteParticipantsOperation,
};
use serde::de::DeserializeOwned;

use crate::case::{Case, BUILD, VALIDATE};

pub use graph_calls::{CommsNotification, Participant};

/// Reads a request as a mock of the service does, through the action.
///
/// # Panics
///
/// Panics if the body does not fit its type.
#[must_use]
pub fn read_request(body: &[u8]) -> Invite {
    const PATH: &str = "/communications/calls/ab6233a5-20b7-4c5e-bea2-ce56c9776429/participants/invite";
    Invite::read_request(PATH, body).expect("the body of a request").expect("the path of a request")
}

/// For a response whose headers do not matter.
const NO_HEADERS: [(&str, &str); 0] = [];

/// Reads the body of a response as a bot does, through the action.
///
/// # Panics
///
/// Panics if the body does not fit its type.
#[must_use]
pub fn read_response(body: &[u8]) -> InviteParticipantsOperation {
    Invite::read_response((200, NO_HEADERS, body)).expect("a response").body.expect("a body")
}

/// Reads the body of a notification.
///
/// # Panics
///
/// Panics if the body is not the envelope of notifications.
#[must_use]
pub fn read_notifications(body: &[u8]) -> CommsNotifications {
    CommsNotifications::from_slice(body).expect("notifications")
}

/// Deserializes any type with serde alone, without its entry point.
///
/// # Panics
///
/// Panics if the text does not fit the type.
#[must_use]
pub fn read_plain<T: DeserializeOwned>(json: &[u8]) -> T {
    serde_json::from_slice(json).expect("a type of ours")
}

/// The cases that exist only for this crate: [`VALIDATE`] and [`BUILD`].
#[must_use]
pub fn invite_cases() -> [Case; 2] {
    [validate_five(), build_request()]
}

const CONTEXT: &str = "f2fa86af-3c51-4bc2-8fc0-475452d9764f";

/// Validates an invite of five participants without findings. Building the invite is not measured.
fn validate_five() -> Case {
    let users = (0..5).map(|n| format!("278405a3-f568-4b3e-b684-00919346306{n}"));
    let invite = users
        .fold(Invite::new("ab6233a5-20b7-4c5e-bea2-ce56c9776429").client_context(CONTEXT), |invite, id| {
            invite.participant(user(&id))
        });
    assert!(invite.validate().is_empty(), "{}", invite.validate());
    Case::new(VALIDATE, move || black_box(&invite).validate())
}

/// Builds, validates, and serializes the documented request of example 1, from strings to the bytes
/// of the body.
fn build_request() -> Case {
    Case::new(BUILD, || documented_invite().build().expect("a request without findings"))
}

#[inline(always)]
#[expect(clippy::inline_always, reason = "as if it stood where it is measured")]
fn documented_invite() -> Invite {
    let participant = user(black_box("278405a3-f568-4b3e-b684-009193463064"))
        .with_replaces_call_id(black_box("a7ebfb2d-871e-419c-87af-27290b22e8db"));
    Invite::new(black_box("{id}")).participant(participant).client_context(black_box(CONTEXT))
}

fn user(id: &str) -> InvitationParticipantInfo {
    InvitationParticipantInfo::new(IdentitySet::user(Identity::new(id).with_identity_provider("AAD")))
}

#[cfg(test)]
mod tests {
    use super::{documented_invite, read_plain};
    use crate::corpus;

    #[test]
    fn the_request_that_is_built_is_the_documented_one() {
        let invite = documented_invite();
        let documented = &corpus::documented()[0];
        assert_eq!(invite.parameters(), &read_plain(&documented.bytes));
        assert_eq!(invite.build().expect("no findings").body(), documented.minified().as_bytes());
    }
}
