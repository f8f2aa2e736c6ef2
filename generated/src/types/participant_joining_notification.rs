// @generated from schema/types/participantJoiningNotification.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support::table::object;
use crate::types::{Call, Entity};

/// A participant is about to join a call that the bot observes. The bot answers the callback with a response.
///
/// Extends [`Entity`], whose properties are accessible through `Deref`.
///
/// # Inherited properties
///
#[doc = super::entity::inherited!()]
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/participantjoiningnotification?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct ParticipantJoiningNotification {
    /// The call. It is a navigation property in the metadata.
    pub call: Option<Box<Call>>,

    base: Entity,
}

object! {
    ParticipantJoiningNotification, "#microsoft.graph.participantJoiningNotification", extends entity::Entity, with default;
    call: "call";
}
