// @generated from generator/src/support/exchange/token.rs
// by `cargo run`, which overwrites what is changed here.

//! The token that authorizes a request.

use core::fmt;

/// An access token. `Debug` hides it.
#[derive(Clone, PartialEq, Eq)]
pub struct BearerToken(String);

impl BearerToken {
    /// Creates a token from the text that the identity platform returned.
    pub fn new(token: impl Into<String>) -> Self {
        Self(token.into())
    }

    /// Returns the value of the `Authorization` header. It is not checked for characters that are not allowed in a
    /// header, such as line breaks, which HTTP clients reject.
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
