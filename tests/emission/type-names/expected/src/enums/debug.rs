// @generated from schema/enums/debug.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support::value::flags::flags;

/// Flags whose name is somebody else's.
///
/// This enum is a set of flags. To combine flags, use `|`. Unknown flags and the spelling of the list are
/// preserved.
///
/// [Documentation](https://example.org/names)
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Debug {
    text: std::borrow::Cow<'static, str>,
}

impl Debug {
    /// A field of ours.
    pub const TEXT: Self = Self {
        text: std::borrow::Cow::Borrowed("text"),
    };

    /// A constant of ours.
    pub const KNOWN_: Self = Self {
        text: std::borrow::Cow::Borrowed("known"),
    };
}

flags! {
    Debug, "a string (`debug`)";
    TEXT: "text";
    KNOWN_: "known";
}
