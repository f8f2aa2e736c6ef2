// @generated from schema/requests/findThings.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::enums::Size;

/// What `findThings` returns.
///
/// [Documentation](https://example.org/find)
#[derive(Clone)]
#[non_exhaustive]
pub struct FindValue {
    /// The value.
    pub value: ::core::option::Option<Size>,

    rest: support::object::rest::Rest,
}

object! {
    FindValue, "", with default;
    value: "value";
}
