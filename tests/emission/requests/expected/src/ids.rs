// @generated from schema
// by `cargo run`, which overwrites what is changed here.

//! The IDs in paths, each kind as a type of its own.

use crate::support::exchange::id::id;

/// A number.
///
/// The value of `number` in a path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number(String);

id! {
    Number
}

/// The ID of a thing.
///
/// The value of `thingId` in a path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ThingId(String);

id! {
    ThingId
}

/// A word.
///
/// The value of `word` in a path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Word(String);

id! {
    Word
}
