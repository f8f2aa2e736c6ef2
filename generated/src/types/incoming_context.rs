// @generated from schema/types/incomingContext.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::IdentitySet;

/// On whose behalf an incoming call was made.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/incomingcontext?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct IncomingContext {
    /// The ID of the participant that the bot observes.
    pub observed_participant_id: Option<String>,

    /// The identity on whose behalf the call was made.
    pub on_behalf_of: Option<Box<IdentitySet>>,

    /// The ID of the participant who triggered the call.
    pub source_participant_id: Option<String>,

    /// Who transferred the call.
    pub transferor: Option<Box<IdentitySet>>,

    rest: support::object::rest::Rest,
}

object! {
    IncomingContext, "#microsoft.graph.incomingContext", with default;
    observed_participant_id: "observedParticipantId";
    on_behalf_of: "onBehalfOf";
    source_participant_id: "sourceParticipantId";
    transferor: "transferor";
}
