// @generated from schema/types/vehicle.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::value::family_table::family;
use crate::types::{Minibus, NightTram, Tram, Unknown};

/// Drives.
///
/// This type is abstract: an object is of one of the derived types, which its `@odata.type` names: [`Minibus`],
/// [`NightTram`], [`Tram`], [`Unknown`].
///
/// [Documentation](https://example.org/vehicle)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Vehicle {
    /// A [`Minibus`].
    Minibus(::std::boxed::Box<Minibus>),

    /// A [`NightTram`].
    NightTram(::std::boxed::Box<NightTram>),

    /// A [`Tram`].
    Tram(::std::boxed::Box<Tram>),

    /// A [`Unknown`].
    Unknown_(::std::boxed::Box<Unknown>),

    /// An object of a type that this crate does not know, or without an `@odata.type`. It is kept whole.
    Unknown(support::value::unknown_object::UnknownObject),
}

family! {
    Vehicle;
    Minibus: Minibus;
    NightTram: NightTram;
    Tram: Tram;
    Unknown_: Unknown;
}
