// @generated from schema/types
// by `cargo run`, which overwrites what is changed here.

//! Complex and entity types.

mod r#box;
mod bus;
mod garage;
mod ghost;
mod minibus;
mod night_tram;
mod option;
mod tram;
mod unknown;
mod vehicle;

pub use r#box::Box;
pub use bus::Bus;
pub use garage::Garage;
pub use ghost::Ghost;
pub use minibus::Minibus;
pub use night_tram::NightTram;
pub use option::Option;
pub use tram::Tram;
pub use unknown::Unknown;
pub use vehicle::Vehicle;

/// The values of `@odata.type` of all types.
pub(crate) const TAGS: &[&str] = &[
    "#microsoft.graph.box",
    "#microsoft.graph.bus",
    "#microsoft.graph.garage",
    "#microsoft.graph.ghost",
    "#microsoft.graph.minibus",
    "#microsoft.graph.nightTram",
    "#microsoft.graph.option",
    "#microsoft.graph.tram",
    "#microsoft.graph.unknown",
    "#microsoft.graph.vehicle",
];
