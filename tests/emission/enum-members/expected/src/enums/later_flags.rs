// @generated from schema/enums/laterFlags.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support::value::flags::flags;

/// A set of flags that nobody knows yet.
///
/// This enum is a set of flags. To combine flags, use `|`. Unknown flags and the spelling of the list are
/// preserved.
///
/// [Documentation](https://example.org/laterFlags)
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct LaterFlags {
    text: std::borrow::Cow<'static, str>,
}

impl LaterFlags {}

flags! {
    LaterFlags, "a string (`laterFlags`)";
}
