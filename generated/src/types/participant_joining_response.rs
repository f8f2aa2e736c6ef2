// @generated from schema/types/participantJoiningResponse.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::value::family_table::family;
use crate::types::{AcceptJoinResponse, InviteNewBotResponse, RejectJoinResponse};

/// How the bot answers the notification that a participant is about to join.
///
/// This type is abstract: an object is of one of the derived types, which its `@odata.type` names:
/// [`AcceptJoinResponse`], [`InviteNewBotResponse`], [`RejectJoinResponse`].
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/participantjoiningresponse?view=graph-rest-beta)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ParticipantJoiningResponse {
    /// A [`AcceptJoinResponse`].
    AcceptJoinResponse(Box<AcceptJoinResponse>),

    /// A [`InviteNewBotResponse`].
    InviteNewBotResponse(Box<InviteNewBotResponse>),

    /// A [`RejectJoinResponse`].
    RejectJoinResponse(Box<RejectJoinResponse>),

    /// An object of a type that this crate does not know, or without an `@odata.type`. It is kept whole.
    Unknown(support::value::unknown_object::UnknownObject),
}

family! {
    ParticipantJoiningResponse;
    AcceptJoinResponse: AcceptJoinResponse;
    InviteNewBotResponse: InviteNewBotResponse;
    RejectJoinResponse: RejectJoinResponse;
}
