// @generated from schema/enums/rights.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support::value::flags::flags;

/// Flags.
///
/// This enum is a set of flags. To combine flags, use `|`. Unknown flags and the spelling of the list are
/// preserved.
///
/// [Documentation](https://example.org/rights)
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Rights {
    text: std::borrow::Cow<'static, str>,
}

impl Rights {
    /// One.
    pub const READ_ALL: Self = Self {
        text: std::borrow::Cow::Borrowed("readAll"),
    };

    /// Another one.
    pub const WRITE_ALL: Self = Self {
        text: std::borrow::Cow::Borrowed("writeAll"),
    };
}

flags! {
    Rights, "a string (`rights`)";
    READ_ALL: "readAll";
    WRITE_ALL: "writeAll";
}
