// @generated from schema/types/microsoft.graph.other.thing.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support::table::object;
use crate::enums::Kind;
use crate::types::Thing;

/// A thing of another namespace, and with the same name.
///
/// Extends [`Thing`], whose properties are accessible through `Deref`.
///
/// # Inherited properties
///
#[doc = super::thing::inherited!()]
///
/// [Documentation](https://example.org/other-thing)
#[derive(Clone)]
#[non_exhaustive]
pub struct OtherThing {
    /// The next one.
    pub next: Option<Box<OtherThing>>,

    /// Other things.
    pub all: Option<Vec<Thing>>,

    /// What it is.
    pub kind: Option<Kind>,

    base: Thing,
}

object! {
    OtherThing, "#microsoft.graph.other.thing", extends thing::Thing, with default;
    next: "next" => with_next(boxed crate::OtherThing);
    all: "all" => with_all(into Vec<crate::Thing>);
    kind: "kind" => with_kind(plain crate::Kind);
}
