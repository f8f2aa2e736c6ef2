// @generated from schema/enums/size.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::value::open_enum::open_enum;

/// The sizes.
///
/// This enum is open: the text of an unknown member is preserved.
///
/// [Documentation](https://example.org/size)
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Size {
    /// Small.
    Small,

    /// A member that this crate does not know.
    Unknown(support::value::open_enum::UnknownMember),
}

open_enum! {
    Size, "a string (`size`)";
    Small: "small";
}
