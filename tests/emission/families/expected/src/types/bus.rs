// @generated from schema/types/bus.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;

/// Has seats.
///
/// This type is abstract: the service sends only objects of derived types.
///
/// [Documentation](https://example.org/bus)
#[derive(Clone)]
#[non_exhaustive]
pub struct Bus {
    /// How many.
    pub wheels: ::core::option::Option<i32>,

    /// How many.
    pub seats: ::core::option::Option<i32>,

    rest: support::object::rest::Rest,
}

object! {
    Bus, "#microsoft.graph.bus", with default;
    wheels: "wheels" => with_wheels(plain i32);
    seats: "seats" => with_seats(plain i32);
}
