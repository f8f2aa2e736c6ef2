// @generated from schema/service.yaml
// by `cargo run`, which overwrites what is changed here.

//! A fixture.
//!
//! # Getting started
//!
//! - [`Go`]: `POST /go/{some}/{none}/{ok}/{err}/{box}/{vec}/{option}/{result}/{string}/{x}`. [`Go::build`] builds
//!   the request for any HTTP client, `Go::to_http` builds it for clients that use the `http` crate, and
//!   [`Go::read_response`] reads the response.
//!
//! # Guarantees
//!
//! - Nothing is lost: unknown members, unknown enum members, explicit nulls, and every `@odata.type` are written
//!   back as they were read. The only exception is the letter case of a known enum member, which becomes the
//!   documented one.
//! - A value that does not fit costs only its property: the property is `None`, the value is written back as it was
//!   read, and `misfits`, which every type has, lists it with its location and what was expected.
//! - Data that would be lost is rejected: a duplicate member in an object; in the payload of a notification, it
//!   affects only this payload. A document is rejected as a whole if its root is not an object, or if it contains
//!   128 levels of nesting, trailing text, a byte order mark, an unpaired surrogate, or, without
//!   `arbitrary_precision`, a number outside the range of doubles.
//! - Errors have a location: a JSON Pointer if a member is a duplicate, and a line and a column if the input is not
//!   JSON.
//! - Numbers and strings are distinct: the exceptions are Int64, for which OData allows both, and doubles that JSON
//!   has no number for. An Int32 can have a fraction of zero.
//! - Numbers are preserved: in unknown members, integers of up to 64 bits and doubles are exact, and the feature
//!   `arbitrary_precision` preserves all digits of longer numbers. A Double keeps its value, but `0.10` is written
//!   as `0.1`. With `arbitrary_precision`, serde_json reads an object whose first member is named
//!   `$serde_json::private::Number` as a number.
//! - A base type is a view: borrowed as its base type, an object behaves and serializes as that type. `From`
//!   converts it to the base type and preserves everything.
//! - Other serde formats work: use self-describing formats that do not tag `Some`. `to_vec`, which every type has,
//!   writes the same JSON as serde_json in half the time.
//! - `Debug` and errors hide sensitive data: for example names, phone numbers, free text of the service, and the
//!   values of unknown members. The message of an error is one line.

#[rustfmt::skip]
mod actions;
#[rustfmt::skip]
mod enums;
#[rustfmt::skip]
mod ids;
#[rustfmt::skip]
mod service;
mod support;
#[rustfmt::skip]
mod types;

pub use actions::*;
pub use ids::*;
pub use support::exchange::accepted::Accepted;
pub use support::exchange::body::BodyError;
pub use support::exchange::headers::Headers;
pub use support::exchange::refusal::Refusal;
pub use support::exchange::request::Request;
pub use support::exchange::request::RequestError;
pub use support::exchange::response::Response;
pub use support::exchange::response_error::ResponseError;
pub use support::exchange::retry::Retry;
pub use support::exchange::service::Service;
pub use support::exchange::shared::SharedError;
pub use support::exchange::token::BearerToken;
pub use support::exchange::token::TokenError;
pub use support::object::additional::AdditionalProperties;
pub use support::object::misfit::Misfit;
pub use support::rule::report::Finding;
pub use support::rule::report::Report;
pub use support::rule::Requirement;
pub use support::rule::Rule;
pub use support::rule::Severity;
pub use support::untyped::Untyped;
pub use support::value::open_enum::UnknownMember;
