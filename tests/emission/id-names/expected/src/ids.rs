// @generated from schema
// by `cargo run`, which overwrites what is changed here.

//! The IDs in paths, each kind as a type of its own.

use crate::support::exchange::id::id;

/// The value of `box` in a path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Box(::std::string::String);

id! {
    Box
}

/// The value of `err` in a path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Err(::std::string::String);

id! {
    Err
}

/// The value of `none` in a path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct None(::std::string::String);

id! {
    None
}

/// The value of `ok` in a path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ok(::std::string::String);

id! {
    Ok
}

/// The value of `option` in a path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Option(::std::string::String);

id! {
    Option
}

/// The value of `parent` in a path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Parent(::std::string::String);

id! {
    Parent
}

/// The value of `result` in a path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Result(::std::string::String);

id! {
    Result
}

/// The value of `some` in a path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Some(::std::string::String);

id! {
    Some
}

/// The value of `string` in a path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct String(::std::string::String);

id! {
    String
}

/// The value of `vec` in a path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Vec(::std::string::String);

id! {
    Vec
}

/// The value of `x` in a path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct X(::std::string::String);

id! {
    X
}
