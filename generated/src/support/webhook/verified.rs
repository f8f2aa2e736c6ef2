// @generated from generator/src/support/webhook/verified.rs
// by `cargo run`, which overwrites what is changed here.

//! A body whose token has been verified.

use super::claims::Claims;
use super::read_error::ReadError;

/// A body whose token has been verified. `Debug` does not show the body.
#[derive(Clone)]
pub struct Verified<'a> {
    claims: Claims,
    body: &'a [u8],
    limit: usize,
}

impl<'a> Verified<'a> {
    pub(crate) fn new(claims: Claims, body: &'a [u8], limit: usize) -> Self {
        Self { claims, body, limit }
    }

    /// Returns what the token says.
    pub fn claims(&self) -> &Claims {
        &self.claims
    }

    /// Returns what the token says, without the body.
    pub fn into_claims(self) -> Claims {
        self.claims
    }

    /// Returns the body, however large it is.
    pub fn body(&self) -> &'a [u8] {
        self.body
    }

    /// Reads the body as an envelope with the array `items`.
    pub(crate) fn read<T>(
        &self,
        items: &str,
        read: impl FnOnce(&'a [u8]) -> Result<T, serde_json::Error>,
    ) -> Result<T, ReadError> {
        match self.body.len() > self.limit {
            true => Err(ReadError::TooLarge { limit: self.limit }),
            false => read(self.body).map_err(|error| ReadError::explain(error, self.body, items)),
        }
    }
}

impl core::fmt::Debug for Verified<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Verified")
            .field("claims", &self.claims)
            .field("bytes", &self.body.len())
            .finish_non_exhaustive()
    }
}
