// @generated from schema/enums/colour.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::value::open_enum::open_enum;

/// A colour.
///
/// This enum is open: the text of an unknown member is preserved.
///
/// [Documentation](https://example.org/resources/colour)
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Colour {
    /// Red.
    Red,

    /// A member that this crate does not know.
    Unknown(support::value::open_enum::UnknownMember),
}

open_enum! {
    Colour, "a string (`colour`)";
    Red: "red";
}
