// @generated from schema
// by `cargo run`, which overwrites what is changed here.

//! The IDs in paths, each kind as a type of its own.

use crate::support::exchange::id::id;

/// The ID of a thing.
///
/// The value of `thingId` in a path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ThingId(String);

id! {
    ThingId
}
