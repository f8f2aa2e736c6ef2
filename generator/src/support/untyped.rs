//! An object whose type the schema does not describe.

use super::object::rest::Rest;
use super::table::object;

/// An object whose members are all additional properties. It is the error body of a service that documents no error
/// type.
#[derive(Clone)]
#[non_exhaustive]
pub struct Untyped {
    rest: Rest,
}

object! {
    Untyped, "", with default;
}
