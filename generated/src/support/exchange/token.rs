// @generated from generator/src/support/exchange/token.rs
// by `cargo run`, which overwrites what is changed here.

//! Who sends a request.

use core::fmt;

/// An access token, which `Debug` does not show.
#[derive(Clone, PartialEq, Eq)]
pub struct BearerToken(String);

impl BearerToken {
    /// The token as it came from the identity platform.
    pub fn new(token: impl Into<String>) -> Self {
        Self(token.into())
    }

    /// The value of the `Authorization` header. It is not checked for what no header may hold, such as line breaks,
    /// which HTTP clients refuse.
    #[inline]
    pub fn header_value(&self) -> String {
        format!("Bearer {}", self.0)
    }
}

impl From<&str> for BearerToken {
    #[inline]
    fn from(token: &str) -> Self {
        Self::new(token)
    }
}

impl From<&String> for BearerToken {
    #[inline]
    fn from(token: &String) -> Self {
        Self::new(token)
    }
}

impl From<&Self> for BearerToken {
    #[inline]
    fn from(token: &Self) -> Self {
        token.clone()
    }
}

impl From<String> for BearerToken {
    #[inline]
    fn from(token: String) -> Self {
        Self::new(token)
    }
}

impl fmt::Debug for BearerToken {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BearerToken(<hidden>)")
    }
}
