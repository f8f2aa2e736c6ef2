// @generated from generator/src/support/exchange.rs
// by `cargo run`, which overwrites what is changed here.

//! Requests and the responses to them, for any HTTP client.

pub(crate) mod accepted;
pub(crate) mod body;
pub(crate) mod error_body;
pub(crate) mod feature;
pub(crate) mod function;
pub(crate) mod headers;
pub(crate) mod http_date;
pub(crate) mod id;
pub(crate) mod operation;
pub(crate) mod page;
pub(crate) mod path;
pub(crate) mod query;
pub(crate) mod read;
pub(crate) mod refusal;
pub(crate) mod request;
pub(crate) mod response;
pub(crate) mod response_error;
pub(crate) mod retry;
pub(crate) mod retry_after;
pub(crate) mod service;
pub(crate) mod shared;
pub(crate) mod token;
