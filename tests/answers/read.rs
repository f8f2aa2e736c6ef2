//! Helpers for reading responses.

use graph_calls::{Accepted, InviteParticipantsOperation, ODataError, Refusal, ResponseError};

/// An operation.
pub const OPERATION: &str = r##"{"@odata.type":"#microsoft.graph.inviteParticipantsOperation","id":"1"}"##;

/// For a response whose headers do not matter.
pub const NO_HEADERS: [(&str, &str); 0] = [];

/// What comes of reading a response.
pub type Read = Result<Accepted<InviteParticipantsOperation>, ResponseError<ODataError>>;

/// The refusal that was read.
pub fn refusal(read: Read) -> Refusal<ODataError> {
    match read {
        Err(ResponseError::Refused(refusal)) => *refusal,
        other => panic!("{other:?}"),
    }
}
