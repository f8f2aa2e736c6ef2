// @generated from schema/service.yaml
// by `cargo run`, which overwrites what is changed here.

//! A fixture.
//!
//! # Guarantees
//!
//! - Nothing is lost: unknown members, unknown enum members, explicit nulls, and every `@odata.type` are written
//!   back as they were read. The only exception is the letter case of a known enum member, which becomes the
//!   documented one.
//! - Data that would be lost is rejected: a duplicate member in an object, and an integer of up to 64 bits that its
//!   Double cannot represent. A document is rejected as a whole if it contains 128 levels of nesting, trailing
//!   text, a byte order mark, an unpaired surrogate, or, without `arbitrary_precision`, a number outside the range
//!   of doubles.
//! - Errors have a location: a JSON Pointer if a value does not fit, and a line and a column if the input is not
//!   JSON.
//! - Numbers and strings are distinct: the exceptions are Int64, for which OData allows both, and doubles that JSON
//!   has no number for.
//! - Numbers are preserved: in unknown members, integers of up to 64 bits and doubles are exact, and the feature
//!   `arbitrary_precision` preserves all digits of longer numbers. A Double keeps its value, but `0.10` is written
//!   as `0.1`. With `arbitrary_precision`, serde_json reads an object whose first member is named
//!   `$serde_json::private::Number` as a number.
//! - A base type is a view: borrowed as its base type, an object behaves and serializes as that type. `From`
//!   converts it to the base type and preserves everything.
//! - Other serde formats work: use self-describing formats that do not tag `Some`. `to_vec`, which every type has,
//!   writes the same JSON as serde_json in half the time.
//! - `Debug` hides sensitive data: for example names, phone numbers, and the values of unknown members.

#[rustfmt::skip]
mod actions;
#[rustfmt::skip]
mod enums;
#[rustfmt::skip]
mod service;
mod support;
#[rustfmt::skip]
mod types;

pub use support::exchange::request::Request;
pub use support::exchange::request::RequestError;
pub use support::exchange::response::Accepted;
pub use support::exchange::response::Refusal;
pub use support::exchange::response::Response;
pub use support::exchange::response::ResponseError;
pub use support::exchange::service::Service;
pub use support::exchange::shared::SharedError;
pub use support::exchange::token::BearerToken;
pub use support::object::additional::AdditionalProperties;
pub use support::object::misfit::Misfit;
pub use support::rule::report::Finding;
pub use support::rule::report::Report;
pub use support::rule::Requirement;
pub use support::rule::Rule;
pub use support::rule::Severity;
pub use support::value::family::UnknownObject;
pub use support::value::open_enum::UnknownMember;
pub use types::*;
