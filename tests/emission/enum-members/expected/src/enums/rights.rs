// @generated from schema/enums/rights.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support::value::flags::flags;

/// Flags.
///
/// Flags: several can be set at once, with `|`. A flag that is added later is kept, and so is the way in which
/// they are written.
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
