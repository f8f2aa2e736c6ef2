// @generated from generator/src/support/webhook.rs
// by `cargo run`, which overwrites what is changed here.

//! The token of callbacks: it is verified before anything that was posted is believed.

#[cfg(feature = "axum")]
pub(crate) mod axum;
pub(crate) mod claims;
mod encoding;
pub(crate) mod key_set;
pub(crate) mod key_source;
mod keys;
#[cfg(feature = "client")]
pub(crate) mod open_id;
pub(crate) mod read_error;
mod rules;
pub mod testing;
mod token;
pub(crate) mod verified;
pub(crate) mod verifier;
pub(crate) mod verify_error;
