// @generated from schema/service.yaml
// by `cargo run`, which overwrites what is changed here.

//! A fixture.
//!
//! # What holds everywhere
//!
//! - Nothing is lost: unknown members, unknown enum members, explicit nulls and every `@odata.type` are written
//!   back as they were read. Only the letter case of a known enum member becomes the documented one.
//! - What would be lost is refused: a member that stands twice in an object, an integer of up to 64 bits that its
//!   Double cannot hold. So are 128 levels of nesting, text behind the document, a byte-order mark, half of a
//!   surrogate pair and, without `arbitrary_precision`, a number beyond all doubles: these refuse the document as a
//!   whole.
//! - Errors say where: a JSON Pointer for what does not fit, line and column for what is no JSON.
//! - Numbers are not text: except for an Int64, which OData allows to be either, and the doubles that JSON has no
//!   number for.
//! - Unknown numbers: integers of up to 64 bits and doubles are exact; the feature `arbitrary_precision` keeps
//!   every digit of longer ones. A Double is the same number still, but `0.10` is written as `0.1`. With the
//!   feature, serde_json takes an object for a number whose first member is called `$serde_json::private::Number`.
//! - A base type is a view: borrowed as its base type, an object answers and is written as one of that type. `From`
//!   makes it one, and keeps everything.
//! - Other serde formats will do: if they describe themselves and write no `Some` around a value. `to_vec`, which
//!   every type has, writes JSON as serde_json does, in half the time.
//! - `Debug` hides what is sensitive: such as names and telephone numbers, and the values of unknown members.

#[rustfmt::skip]
mod actions;
#[rustfmt::skip]
mod enums;
#[rustfmt::skip]
mod service;
mod support;
#[rustfmt::skip]
mod types;

pub use enums::*;
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
pub use support::rule::report::Finding;
pub use support::rule::report::Report;
pub use support::rule::Requirement;
pub use support::rule::Rule;
pub use support::rule::Severity;
pub use support::value::open_enum::UnknownMember;
pub use types::*;
