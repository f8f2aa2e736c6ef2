// @generated from generator/src/support/exchange.rs
// by `cargo run`, which overwrites what is changed here.

//! Requests and the responses to them, for any HTTP client.

pub(crate) mod id;
pub(crate) mod path;
pub(crate) mod request;
pub(crate) mod response;
pub(crate) mod service;
pub(crate) mod shared;
pub(crate) mod token;
