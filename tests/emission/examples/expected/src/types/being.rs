// @generated from schema/types/being.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;

/// A being.
///
/// # Examples
///
/// ```
/// let being = examples::Being::default();
/// assert_eq!(being.name, None);
/// ```
///
/// [Documentation](https://example.org/resources/being)
#[derive(Clone)]
#[non_exhaustive]
pub struct Being {
    /// Its name.
    pub name: Option<String>,

    rest: support::object::rest::Rest,
}

object! {
    Being, "#example.examples.being", with default;
    name: "name" => with_name(into String);
}
