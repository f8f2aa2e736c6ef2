// @generated from schema/types/deltaParticipants.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support::table::object;
use crate::types::{Entity, Participant};

/// A change of the participants of a call since the last update. It contains those who were added, changed, or
/// removed.
///
/// Extends [`Entity`], whose properties are accessible through `Deref`.
///
/// # Inherited properties
///
#[doc = super::entity::inherited!()]
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/deltaparticipants?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct DeltaParticipants {
    /// A number that orders the changes, because notifications can arrive out of order.
    pub sequence_number: Option<i64>,

    /// The participants who were added, changed, or removed. `removedState` of a participant says why it was removed.
    pub participants: Option<Vec<Participant>>,

    base: Entity,
}

object! {
    DeltaParticipants, "#microsoft.graph.deltaParticipants", extends entity::Entity, with default;
    sequence_number: "sequenceNumber";
    participants: "participants";
}
