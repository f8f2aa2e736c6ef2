//! The key that signs callbacks.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use jsonwebtoken::jwk::{Jwk, JwkSet, PublicKeyUse};
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use serde_json::{json, Value};

use super::{StandInError, APP_ID, TENANT};

/// The lifetime of a token, as in a real one.
const LIFETIME: Duration = Duration::from_secs(300);

/// A key of its own, which signs callbacks.
pub struct Keys {
    signing: EncodingKey,
    id: String,
}

impl Keys {
    pub fn generate() -> Result<Self, StandInError> {
        let key = rcgen::KeyPair::generate_for(&rcgen::PKCS_RSA_SHA256)?;
        let signing = EncodingKey::from_rsa_pem(key.serialize_pem().as_bytes())?;
        let id = format!("{:016x}", std::hash::BuildHasher::hash_one(&std::hash::RandomState::new(), 0));
        Ok(Self { signing, id })
    }

    /// The public key.
    pub fn jwks(&self) -> Vec<u8> {
        let keys = Jwk::from_encoding_key(&self.signing, Algorithm::RS256).map(|mut key| {
            key.common.key_id = Some(self.id.clone());
            key.common.public_key_use = Some(PublicKeyUse::Signature);
            key
        });
        serde_json::to_vec(&JwkSet { keys: keys.into_iter().collect() }).unwrap_or_default()
    }

    /// A token as callbacks carry it: with the content type `JWT`, although it is not nested, and without `iat`.
    pub fn callback_token(&self) -> String {
        self.token(|_| {})
    }

    /// Such a token, after a change of what it says.
    pub fn token(&self, change: impl FnOnce(&mut Value)) -> String {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let mut claims = json!({
            "iss": "https://graph.microsoft.com",
            "aud": APP_ID,
            "tid": TENANT,
            "appid": "26a4ae64-5862-427f-a9b0-044e62572a4f",
            "nbf": now.as_secs(),
            "exp": (now + LIFETIME).as_secs(),
        });
        change(&mut claims);
        let header = Header {
            kid: Some(self.id.clone()),
            x5t: Some(self.id.clone()),
            cty: Some("JWT".to_owned()),
            ..Header::new(Algorithm::RS256)
        };
        jsonwebtoken::encode(&header, &claims, &self.signing).unwrap_or_default()
    }
}
