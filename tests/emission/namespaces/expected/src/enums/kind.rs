// @generated from schema/enums/microsoft.graph.other.kind.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::value::open_enum::open_enum;

/// The kinds of things.
///
/// This enum is open: the text of an unknown member is preserved.
///
/// [Documentation](https://example.org/kind)
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// Small.
    Small,

    /// A member that this crate does not know.
    Unknown(support::value::open_enum::UnknownMember),
}

open_enum! {
    Kind, "a string (`microsoft.graph.other.kind`)";
    Small: "small";
}
