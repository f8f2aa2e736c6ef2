// @generated from schema/enums/tones.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support::value::flags::flags;

/// Some tones.
///
/// This enum is a set of flags. To combine flags, use `|`. Unknown flags and the spelling of the list are
/// preserved.
///
/// [Documentation](https://example.org/resources/tones)
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Tones {
    text: std::borrow::Cow<'static, str>,
}

impl Tones {
    /// A high one.
    pub const HIGH: Self = Self {
        text: std::borrow::Cow::Borrowed("high"),
    };
}

flags! {
    Tones, "a string (`tones`)";
    HIGH: "high";
}
