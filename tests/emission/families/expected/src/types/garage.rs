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
}

impl From<Vehicle> for Garage {
    #[inline]
    fn from(next: Vehicle) -> Self {
        Self::new(next)
    }
}

object! {
    Garage, "#microsoft.graph.garage";
    parked: "parked" => with_parked(into Vec<crate::Vehicle>);
    next: "next" => with_next(into crate::Vehicle);
    guard: "guard" => with_guard(into crate::Ghost);
    spare: "spare" => with_spare(into crate::Option);
}
