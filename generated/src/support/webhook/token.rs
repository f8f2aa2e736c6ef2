// @generated from generator/src/support/webhook/token.rs
// by `cargo run`, which overwrites what is changed here.

//! The token as it arrives.

use serde_json::{Map, Value};

use super::encoding::{decode, object};
use super::verify_error::VerifyError;

/// The longest token that is decoded. Those of the service have less than 2 KiB.
const MOST_BYTES: usize = 16 * 1024;

/// The only algorithm that is accepted.
const ALGORITHM: &str = "RS256";

/// What makes the header of a token unacceptable. A key that comes with the token proves nothing, and an extension that
/// must be understood (RFC 7515, section 4.1.11) is not.
const FORBIDDEN: [&str; 5] = ["jwk", "jku", "x5c", "x5u", "crit"];

/// A token whose header is acceptable. Nothing of it has been verified.
pub struct Token<'a> {
    /// The ID of the key.
    pub key_id: String,
    /// What is signed.
    pub message: &'a str,
    /// The signature.
    pub signature: Vec<u8>,
    claims: &'a str,
}

impl<'a> Token<'a> {
    /// Reads the value of an `Authorization` header.
    pub fn read(authorization: Option<&'a str>) -> Result<Self, VerifyError> {
        let text = bearer(authorization.ok_or(VerifyError::Missing)?)?;
        if text.len() > MOST_BYTES {
            return Err(VerifyError::TooLong);
        }
        let mut parts = text.split('.');
        let (Some(header), Some(claims), Some(signature), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(VerifyError::Malformed);
        };
        let key_id = key_id(&members(header)?)?;
        let message = &text[..header.len() + 1 + claims.len()];
        let signature = decode(signature).ok_or(VerifyError::Malformed)?;
        Ok(Self { key_id, message, signature, claims })
    }

    /// Returns the claims.
    pub fn claims(&self) -> Result<Map<String, Value>, VerifyError> {
        members(self.claims)
    }
}

/// Returns what follows the scheme.
fn bearer(authorization: &str) -> Result<&str, VerifyError> {
    let (scheme, token) = authorization.split_once(' ').ok_or(VerifyError::Scheme)?;
    let token = token.trim_start_matches(' ');
    match scheme.eq_ignore_ascii_case("Bearer") && !token.is_empty() && !token.contains([' ', ',']) {
        true => Ok(token),
        false => Err(VerifyError::Scheme),
    }
}

/// Decodes the header or the claims.
fn members(part: &str) -> Result<Map<String, Value>, VerifyError> {
    decode(part).and_then(|json| object(&json)).ok_or(VerifyError::Malformed)
}

/// Checks the header of a token, and returns the ID of its key.
///
/// A content type (`cty`) means nothing here: the service writes `JWT`, although its tokens are not nested.
fn key_id(header: &Map<String, Value>) -> Result<String, VerifyError> {
    if header.get("alg").and_then(Value::as_str) != Some(ALGORITHM) {
        return Err(VerifyError::Algorithm);
    }
    let is_jwt = |value: &Value| value.as_str().is_some_and(|text| text.eq_ignore_ascii_case("JWT"));
    if FORBIDDEN.iter().any(|name| header.contains_key(*name)) || !header.get("typ").map_or(true, is_jwt) {
        return Err(VerifyError::Header);
    }
    match header.get("kid").and_then(Value::as_str) {
        Some(id) if !id.is_empty() => Ok(id.to_owned()),
        _ => Err(VerifyError::Header),
    }
}
