// @generated from schema/types/specialActor.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support::table::object;
use crate::types::Actor;

/// A choice with an addition.
///
/// Extends [`Actor`], whose properties are accessible through `Deref`.
///
/// # Inherited properties
///
#[doc = super::actor::inherited!()]
///
/// [Documentation](https://example.org/resources/specialactor)
#[derive(Clone)]
#[non_exhaustive]
pub struct SpecialActor {
    /// A note.
    pub note: Option<String>,

    base: Actor,
}

object! {
    SpecialActor, "#example.examples.specialActor", extends actor::Actor, with default;
    note: "note" => with_note(into String);
}
