// @generated from schema/types/garage.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::{Ghost, Option, Vehicle};

/// Holds vehicles.
///
/// [Documentation](https://example.org/garage)
#[derive(Clone)]
#[non_exhaustive]
pub struct Garage {
    /// What is parked.
    pub parked: ::core::option::Option<Vec<Vehicle>>,

    /// What comes next.
    pub next: ::core::option::Option<Vehicle>,

    /// Who haunts it.
    pub guard: ::core::option::Option<Ghost>,

    /// What else there is.
    pub spare: ::core::option::Option<Option>,

    rest: support::object::rest::Rest,
}

impl Garage {
    /// Creates an object from its required properties.
    pub fn new(next: impl Into<Vehicle>) -> Self {
        Self {
            next: Some(next.into()),
            ..support::object::blank()
        }
    }

    /// Sets [`parked`](field@Self::parked).
    #[must_use]
    pub fn with_parked(mut self, parked: impl Into<Vec<Vehicle>>) -> Self {
        self.parked = Some(parked.into());
        self
    }

    /// Sets [`next`](field@Self::next).
    #[must_use]
    pub fn with_next(mut self, next: impl Into<Vehicle>) -> Self {
        self.next = Some(next.into());
        self
    }

    /// Sets [`guard`](field@Self::guard).
    #[must_use]
    pub fn with_guard(mut self, guard: impl Into<Ghost>) -> Self {
        self.guard = Some(guard.into());
        self
    }

    /// Sets [`spare`](field@Self::spare).
    #[must_use]
    pub fn with_spare(mut self, spare: impl Into<Option>) -> Self {
        self.spare = Some(spare.into());
        self
    }
}

impl From<Vehicle> for Garage {
    #[inline]
    fn from(next: Vehicle) -> Self {
        Self::new(next)
    }
}

object! {
    Garage, "#microsoft.graph.garage";
    parked: "parked";
    next: "next";
    guard: "guard";
    spare: "spare";
}
