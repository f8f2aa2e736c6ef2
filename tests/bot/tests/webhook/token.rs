//! Tokens that differ from one that the service sends.

use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use base64::Engine;
use serde_json::Value;

use crate::util::{claims, signer};

/// A token whose claims differ.
pub fn claiming(change: impl FnOnce(&mut Value)) -> Option<String> {
    let mut claims = claims();
    change(&mut claims);
    let token = signer().sign(&signer().header(), &claims).expect("the key signs");
    Some(format!("Bearer {token}"))
}

/// A token with one claim that differs. `Null` stands for a claim that is missing.
pub fn with(name: &str, value: impl Into<Value>) -> Option<String> {
    let value = value.into();
    claiming(|claims| match value {
        Value::Null => drop(claims.as_object_mut().and_then(|claims| claims.remove(name))),
        value => claims[name] = value,
    })
}

/// A token whose header differs.
pub fn headed(change: impl FnOnce(&mut Value)) -> Option<String> {
    let mut header = signer().header();
    change(&mut header);
    Some(format!("Bearer {}", signer().sign(&header, &claims()).expect("the key signs")))
}

/// A token whose header and claims are these texts.
pub fn texts(header: &str, claims: &str) -> Option<String> {
    Some(format!("Bearer {}", signer().sign_text(header, claims).expect("the key signs")))
}

pub fn good() -> String {
    claiming(|_| {}).expect("there is one")
}

/// The good token, with its parts changed.
pub fn parts(change: impl FnOnce(&mut Vec<String>)) -> Option<String> {
    let mut parts = good().trim_start_matches("Bearer ").split('.').map(str::to_owned).collect();
    change(&mut parts);
    Some(format!("Bearer {}", parts.join(".")))
}

/// A token with another algorithm in its header, signed with HMAC: the secret is one that everybody knows.
pub fn hmac(secret: &[u8]) -> Option<String> {
    let mut header = signer().header();
    header["alg"] = "HS256".into();
    let encode = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let message = format!("{}.{}", encode(&header), encode(&claims()));
    let key = aws_lc_rs::hmac::Key::new(aws_lc_rs::hmac::HMAC_SHA256, secret);
    let tag = aws_lc_rs::hmac::sign(&key, message.as_bytes());
    Some(format!("Bearer {message}.{}", URL_SAFE_NO_PAD.encode(tag.as_ref())))
}

pub fn modulus() -> Vec<u8> {
    URL_SAFE_NO_PAD.decode(signer().jwk()["n"].as_str().expect("it is a text")).expect("it is encoded")
}
