// @generated from schema/enums/debug.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support::value::flags::flags;

/// Flags whose name is somebody else's.
///
/// Flags: several can be set at once, with `|`. A flag that is added later is kept, and so is the way in which
/// they are written.
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
