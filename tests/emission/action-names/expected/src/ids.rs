// @generated from schema
// by `cargo run`, which overwrites what is changed here.

//! The IDs in paths, each kind as a type of its own.

use crate::support::exchange::id::id;

/// The value of `body` in a path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Body(String);

id! {
    Body
}

/// The ID of what is new.
///
/// The value of `new` in a path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NewId(String);

id! {
    NewId
}

/// The value of `path` in a path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Path(String);

id! {
    Path
}

/// The ID of a type.
///
/// The value of `type` in a path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeId(String);

id! {
    TypeId
}

/// The value of `validate` in a path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Validate(String);

id! {
    Validate
}
