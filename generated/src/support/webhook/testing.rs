// @generated from generator/src/support/webhook/testing.rs
// by `cargo run`, which overwrites what is changed here.

//! Signs tokens for tests.

use core::fmt;

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::KeySize;
use aws_lc_rs::signature::{KeyPair, RsaKeyPair, RsaPublicKeyComponents, RSA_PKCS1_SHA256};
use serde_json::{json, Value};

use super::claims::Claims;
use super::encoding::encode;

/// Signs tokens as the service does, for tests: with a key of its own, which it generates. Only a verifier that is given
/// its [`jwks`](Self::jwks) accepts the tokens.
pub struct Signer {
    key: RsaKeyPair,
    id: String,
}

impl Signer {
    /// Generates a key of 2048 bits. It takes some time, so create one signer for many tests.
    ///
    /// # Errors
    ///
    /// Returns an error if the system has no random numbers.
    pub fn new() -> Result<Self, SignError> {
        let key = RsaKeyPair::generate(KeySize::Rsa2048).map_err(|_| SignError)?;
        let id = encode(components(&key).n).chars().take(16).collect();
        Ok(Self { key, id })
    }

    /// Returns the ID of the key.
    pub fn key_id(&self) -> &str {
        &self.id
    }

    /// Returns the key as a member of a key set.
    pub fn jwk(&self) -> Value {
        let RsaPublicKeyComponents { n, e } = components(&self.key);
        json!({ "kty": "RSA", "use": "sig", "kid": self.id, "n": encode(n), "e": encode(e) })
    }

    /// Returns the key set for `Verifier::set_keys`.
    pub fn jwks(&self) -> Vec<u8> {
        json!({ "keys": [self.jwk()] }).to_string().into_bytes()
    }

    /// Returns the header of the tokens that the service sends. It has a content type, although the token is not nested.
    pub fn header(&self) -> Value {
        json!({ "alg": "RS256", "kid": self.id, "x5t": self.id, "typ": "JWT", "cty": "JWT" })
    }

    /// Returns the value of an `Authorization` header with a token that says this.
    ///
    /// # Errors
    ///
    /// Returns an error if the key cannot sign.
    pub fn authorization(&self, claims: &Claims) -> Result<String, SignError> {
        self.sign(&self.header(), &Value::Object(claims.write())).map(|token| format!("Bearer {token}"))
    }

    /// Returns a token with any header and any claims, to test what is refused. It is signed with RS256, whatever the header
    /// says.
    ///
    /// # Errors
    ///
    /// Returns an error if the key cannot sign.
    pub fn sign(&self, header: &Value, claims: &Value) -> Result<String, SignError> {
        self.sign_text(&header.to_string(), &claims.to_string())
    }

    /// Returns a token with any text as its header and its claims, to test what is refused.
    ///
    /// # Errors
    ///
    /// Returns an error if the key cannot sign.
    pub fn sign_text(&self, header: &str, claims: &str) -> Result<String, SignError> {
        let message = format!("{}.{}", encode(header), encode(claims));
        let mut signature = vec![0; self.key.public_modulus_len()];
        self.key
            .sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), message.as_bytes(), &mut signature)
            .map_err(|_| SignError)?;
        Ok(format!("{message}.{}", encode(signature)))
    }
}

fn components(key: &RsaKeyPair) -> RsaPublicKeyComponents<Vec<u8>> {
    key.public_key().into()
}

impl fmt::Debug for Signer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Signer").field("key_id", &self.id).finish_non_exhaustive()
    }
}

/// A key could not be generated or could not sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SignError;

impl fmt::Display for SignError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key could not be generated or could not sign")
    }
}

impl std::error::Error for SignError {}
