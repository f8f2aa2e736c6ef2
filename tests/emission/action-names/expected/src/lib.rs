// @generated from schema/service.yaml
// by `cargo run`, which overwrites what is changed here.

//! A fixture.
//!
//! # What holds everywhere
//!
//! - Nothing is lost: unknown members, unknown enum members, explicit nulls and every `@odata.type` are written
//!   back as they were read; only the letter case of a known enum member becomes the documented one.
//! - A member that stands twice in an object is refused, since one of the two would be lost. So are more than 127
//!   levels of nesting, text after the document, a byte-order mark, and half of a surrogate pair.
//! - Errors say where: a JSON Pointer for what does not fit, line and column for what is no JSON.
//! - A number where text is expected, or the other way round, does not fit; but an Int64 may be text, as OData
//!   allows.
//! - In members that it does not know, this crate keeps integers of up to 64 bits and doubles exactly; the feature
//!   `arbitrary_precision` keeps every digit.
//! - `Debug` hides what is sensitive, such as names and telephone numbers, and the values of unknown members.

#[rustfmt::skip]
mod actions;
#[rustfmt::skip]
mod enums;
mod support;
#[rustfmt::skip]
mod types;

pub use actions::*;
pub use support::open_enum::UnknownMember;
pub use support::request::{
    Accepted, BearerToken, Refusal, Request, RequestError, Response, ResponseError,
    Service,
};
pub use support::rule::{Finding, Report, Requirement, Rule, Severity};
pub use types::*;

impl support::request::Service {
    /// The only one.
    pub const MAIN: Self = Self::from_static("https://example.org/api");
}
