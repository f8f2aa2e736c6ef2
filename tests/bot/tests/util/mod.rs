//! What the tests of callbacks have in common.

#![allow(dead_code)] // Not every test needs everything.

use std::sync::LazyLock;

use graph_calls::webhook::testing::Signer;
use serde_json::{json, Value};

/// The application ID of the bot.
pub const APP: &str = "0f5f0e5a-7b7c-4f5d-9c2b-3a1d7d2f6c11";

/// The tenant.
pub const TENANT: &str = "2432b57b-0abd-43db-aa7b-16eadd115d34";

/// The time of the tests, in seconds since 1970.
pub const NOW: u64 = 1_800_000_000;

/// The service.
pub fn signer() -> &'static Signer {
    static SIGNER: LazyLock<Signer> = LazyLock::new(|| Signer::new().expect("there are random numbers"));
    &SIGNER
}

/// Somebody else.
pub fn other_signer() -> &'static Signer {
    static SIGNER: LazyLock<Signer> = LazyLock::new(|| Signer::new().expect("there are random numbers"));
    &SIGNER
}

/// What a token of the service says.
pub fn claims() -> Value {
    json!({ "aud": APP, "iss": "https://graph.microsoft.com", "nbf": NOW, "exp": NOW + 300, "tid": TENANT })
}
