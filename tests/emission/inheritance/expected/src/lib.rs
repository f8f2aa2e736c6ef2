// @generated from schema/service.yaml
// by `cargo run`, which overwrites what is changed here.

//! A fixture.
//!
//! # Guarantees
//!
//! Nothing that the service sends is lost, and a value that does not fit costs only its property. `Debug` and
//! errors hide personal data. [`guarantees`] lists what holds for every type.
#![cfg_attr(docsrs, feature(doc_cfg))]

#[rustfmt::skip]
mod actions;
#[rustfmt::skip]
mod enums;
#[rustfmt::skip]
pub mod guarantees;
#[rustfmt::skip]
mod service;
mod support;
#[rustfmt::skip]
mod types;

#[cfg(feature = "http")]
pub use http;
pub use serde_json;
#[cfg(feature = "client")]
pub use support::client;
#[cfg(feature = "client")]
pub use support::client::Client;
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
pub use support::value::open_enum::UnknownMember;
pub use support::value::unknown_object::UnknownObject;
pub use types::*;
