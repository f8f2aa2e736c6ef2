// @generated from generator/src/support/webhook/key_set.rs
// by `cargo run`, which overwrites what is changed here.

//! The keys that tokens are signed with.

use core::fmt;
use std::collections::BTreeMap;

use jsonwebtoken::crypto::aws_lc::DEFAULT_PROVIDER;
use jsonwebtoken::{Algorithm, DecodingKey};
use serde_json::Value;

use super::encoding::{decode, object};

/// The longest key set that is read.
pub(super) const MOST_BYTES: usize = 1024 * 1024;

/// The bits that an RSA key can have.
const BITS: core::ops::RangeInclusive<usize> = 2048..=8192;

/// The exponents that an RSA key can have. With 1, anybody could sign.
const EXPONENTS: core::ops::RangeInclusive<u64> = 3..=0x1_FFFF_FFFF;

/// The RSA keys of a key set (RFC 7517), by ID.
#[derive(Default)]
pub struct KeySet(BTreeMap<String, DecodingKey>);

impl KeySet {
    /// Reads a key set. A key that cannot be used is left out, and costs none of the others.
    pub fn read(jwks: &[u8]) -> Result<Self, KeysError> {
        if jwks.len() > MOST_BYTES {
            return Err(KeysError::TooLong);
        }
        let set = object(jwks).ok_or(KeysError::Malformed)?;
        let keys = set.get("keys").and_then(Value::as_array).ok_or(KeysError::Malformed)?;
        let (mut read, mut problem) = (BTreeMap::new(), KeysError::Empty);
        for key in keys.iter().filter(|key| is_signing(key)) {
            let (Some(id), Some(n), Some(e)) = (text(key, "kid"), number(key, "n"), number(key, "e")) else {
                problem = KeysError::Malformed;
                continue;
            };
            if !is_strong(&n, &e) {
                problem = KeysError::Weak;
                continue;
            }
            let key = (n, e);
            if read.get(id).is_some_and(|known| *known != key) {
                return Err(KeysError::Duplicate);
            }
            read.insert(id.to_owned(), key);
        }
        match read.is_empty() {
            true => Err(problem),
            false => {
                let keys = read.into_iter().map(|(id, (n, e))| (id, DecodingKey::from_rsa_raw_components(&n, &e)));
                Ok(Self(keys.collect()))
            }
        }
    }

    /// Returns the key with an ID.
    pub fn get(&self, id: &str) -> Option<&DecodingKey> {
        self.0.get(id)
    }
}

/// Whether a signature is that of a key. The provider is named: if other crates of a build enable further ones,
/// jsonwebtoken would panic instead of choosing.
pub fn is_signed(key: &DecodingKey, message: &str, signature: &Vec<u8>) -> bool {
    (DEFAULT_PROVIDER.verifier_factory)(&Algorithm::RS256, key)
        .is_ok_and(|verifier| verifier.verify(message.as_bytes(), signature).is_ok())
}

fn text<'a>(key: &'a Value, name: &str) -> Option<&'a str> {
    key.get(name).and_then(Value::as_str).filter(|text| !text.is_empty())
}

/// Returns a number without leading zeros.
fn number(key: &Value, name: &str) -> Option<Vec<u8>> {
    let bytes = decode(text(key, name)?)?;
    let zeros = bytes.iter().take_while(|byte| **byte == 0).count();
    Some(bytes[zeros..].to_vec())
}

/// Whether a key is one of RSA that signs with RS256, as far as it says. Others, and keys without an ID, are ignored.
fn is_signing(key: &Value) -> bool {
    let is = |name: &str, expected: &str| key.get(name).map_or(true, |value| value.as_str() == Some(expected));
    let operations = key.get("key_ops").map(|operations| operations.as_array().map_or(&[][..], Vec::as_slice));
    text(key, "kty") == Some("RSA")
        && text(key, "kid").is_some()
        && is("use", "sig")
        && is("alg", "RS256")
        && operations.map_or(true, |operations| operations.iter().any(|operation| operation == "verify"))
}

/// Whether a key is neither weak nor larger than what is supported.
fn is_strong(modulus: &[u8], exponent: &[u8]) -> bool {
    let first = modulus.first().map_or(0, |byte| byte.leading_zeros() as usize);
    let bits = (modulus.len() * 8).saturating_sub(first);
    let exponent = match exponent.len() {
        1..=8 => exponent.iter().fold(0, |number, byte| number << 8 | u64::from(*byte)),
        _ => 0,
    };
    BITS.contains(&bits) && EXPONENTS.contains(&exponent) && exponent % 2 == 1
}

/// The reason why a key set is refused. The keys that there were are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum KeysError {
    /// The key set has more than 1 MiB.
    TooLong,
    /// It is no key set of JSON, or its RSA keys lack a part.
    Malformed,
    /// It contains no RSA key that signs and has an ID.
    Empty,
    /// Its RSA keys have fewer than 2048 bits, more than 8192, or an exponent that is not secure.
    Weak,
    /// Two keys have the same ID.
    Duplicate,
}

impl fmt::Display for KeysError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooLong => "the key set is too long",
            Self::Malformed => "the key set is malformed",
            Self::Empty => "the key set contains no RSA key that signs",
            Self::Weak => "the RSA keys of the key set are weak or too large",
            Self::Duplicate => "two keys of the key set have the same ID",
        })
    }
}

impl std::error::Error for KeysError {}
