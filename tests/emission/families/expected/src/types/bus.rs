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

impl Bus {
    /// Sets [`wheels`](field@Self::wheels).
    #[inline]
    #[must_use]
    pub fn with_wheels(mut self, wheels: i32) -> Self {
        self.wheels = Some(wheels);
        self
    }

    /// Sets [`seats`](field@Self::seats).
    #[inline]
    #[must_use]
    pub fn with_seats(mut self, seats: i32) -> Self {
        self.seats = Some(seats);
        self
    }
}

object! {
    Bus, "#microsoft.graph.bus", with default;
    wheels: "wheels";
    seats: "seats";
}
