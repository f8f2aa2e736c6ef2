// @generated from schema/types/participantLeftNotification.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support::table::object;
use crate::types::{Call, Entity};

/// The participant that the bot observes has left the call.
///
/// Extends [`Entity`], whose properties are accessible through `Deref`.
///
/// # Inherited properties
///
#[doc = super::entity::inherited!()]
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/participantleftnotification?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct ParticipantLeftNotification {
    /// The ID of the participant.
    pub participant_id: Option<String>,

    /// The call. It is a navigation property in the metadata.
    pub call: Option<Box<Call>>,

    base: Entity,
}

object! {
    ParticipantLeftNotification, "#microsoft.graph.participantLeftNotification", extends entity::Entity, with default;
    participant_id: "participantId";
    call: "call";
}
