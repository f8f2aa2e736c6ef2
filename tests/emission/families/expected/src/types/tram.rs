// @generated from schema/types/tram.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support::table::object;
use crate::types::Bus;

/// Needs rails.
///
/// Extends [`Bus`]. The properties of the base type are accessible through `Deref`.
///
/// [Documentation](https://example.org/tram)
#[derive(Clone)]
#[non_exhaustive]
pub struct Tram {
    /// Where they are.
    pub rails: ::core::option::Option<String>,

    base: Bus,
}

impl Tram {
    /// Sets [`rails`](field@Self::rails).
    #[must_use]
    pub fn with_rails(mut self, rails: impl Into<String>) -> Self {
        self.rails = Some(rails.into());
        self
    }

    /// Sets [`wheels`](field@crate::Bus::wheels).
    #[inline]
    #[must_use]
    pub fn with_wheels(mut self, wheels: i32) -> Self {
        self.wheels = Some(wheels);
        self
    }

    /// Sets [`seats`](field@crate::Bus::seats).
    #[inline]
    #[must_use]
    pub fn with_seats(mut self, seats: i32) -> Self {
        self.seats = Some(seats);
        self
    }
}

object! {
    Tram, "#microsoft.graph.tram", extends Bus, with default;
    rails: "rails", sensitive;
}
