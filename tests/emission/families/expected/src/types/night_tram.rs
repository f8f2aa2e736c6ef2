// @generated from schema/types/nightTram.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support::table::object;
use crate::types::Tram;

/// Runs at night.
///
/// Extends [`Tram`]. The properties of the base type are accessible through `Deref`.
///
/// [Documentation](https://example.org/nightTram)
#[derive(Clone)]
#[non_exhaustive]
pub struct NightTram {
    base: Tram,
}

impl NightTram {
    /// Sets [`rails`](field@crate::Tram::rails).
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
    NightTram, "#microsoft.graph.nightTram", extends Tram, with default;
}
