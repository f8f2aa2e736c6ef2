// @generated from schema/types/minibus.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support::table::object;
use crate::types::Bus;

/// Is small.
///
/// Extends [`Bus`]. The properties of the base type are accessible through `Deref`.
///
/// [Documentation](https://example.org/minibus)
#[derive(Clone)]
#[non_exhaustive]
pub struct Minibus {
    base: Bus,
}

impl Minibus {
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
    Minibus, "#microsoft.graph.minibus", extends Bus, with default;
}
