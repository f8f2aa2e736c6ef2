//! Which key sets are accepted.

use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use base64::Engine;
use graph_calls::webhook::KeysError;
use serde_json::{json, Value};

use crate::token::modulus;
use crate::util::{other_signer, signer};

/// The key of the signer, changed.
fn key(change: impl FnOnce(&mut Value)) -> Value {
    let mut key = signer().jwk();
    change(&mut key);
    key
}

fn set(keys: impl IntoIterator<Item = Value>) -> Vec<u8> {
    json!({ "keys": keys.into_iter().collect::<Vec<_>>() }).to_string().into_bytes()
}

fn of_modulus(bytes: &[u8]) -> Vec<u8> {
    set([key(|key| key["n"] = URL_SAFE_NO_PAD.encode(bytes).into())])
}

fn of_exponent(bytes: &[u8]) -> Vec<u8> {
    set([key(|key| key["e"] = URL_SAFE_NO_PAD.encode(bytes).into())])
}

pub type MakeSet = fn() -> Vec<u8>;

/// Each key set, and whether it is accepted. One that is accepted contains the key of the good token.
pub const SETS: &[(&str, MakeSet, Result<(), KeysError>)] = &[
    ("one key", || set([key(|_| {})]), Ok(())),
    (
        "a key with all that the service writes",
        || {
            set([key(|key| {
                (key["x5t"], key["x5c"], key["endorsements"]) = ("a".into(), json!(["MIIB"]), json!(["msteams"]));
            })])
        },
        Ok(()),
    ),
    ("a key without use", || set([key(|key| drop(key.as_object_mut().map(|key| key.remove("use"))))]), Ok(())),
    (
        "alg and key_ops that fit",
        || set([key(|key| (key["alg"], key["key_ops"]) = ("RS256".into(), json!(["verify"])))]),
        Ok(()),
    ),
    ("leading zeros in the modulus", || of_modulus(&[&[0, 0], modulus().as_slice()].concat()), Ok(())),
    (
        "keys of other kinds beside it",
        || {
            set([
                json!({ "kty": "EC", "kid": "ec", "crv": "P-256", "x": "AA", "y": "AA" }),
                json!({ "kty": "oct", "kid": signer().key_id(), "k": "AA" }),
                json!(1),
                key(|_| {}),
            ])
        },
        Ok(()),
    ),
    ("a key without an ID beside it", || set([key(|key| key["kid"] = Value::Null), key(|_| {})]), Ok(())),
    ("two keys", || set([other_signer().jwk(), key(|_| {})]), Ok(())),
    ("nothing", Vec::new, Err(KeysError::Malformed)),
    ("no JSON", || b"<html>".to_vec(), Err(KeysError::Malformed)),
    ("a list", || b"[]".to_vec(), Err(KeysError::Malformed)),
    ("no keys", || b"{}".to_vec(), Err(KeysError::Malformed)),
    ("keys that are no list", || b"{\"keys\":{}}".to_vec(), Err(KeysError::Malformed)),
    (
        "keys twice",
        || String::from_utf8(signer().jwks()).expect("it is text").replacen('{', "{\"keys\":[],", 1).into_bytes(),
        Err(KeysError::Malformed),
    ),
    ("more than 1 MiB", || vec![b' '; (1 << 20) + 1], Err(KeysError::TooLong)),
    ("an empty list", || set([]), Err(KeysError::Empty)),
    (
        "a key of another kind only",
        || set([json!({ "kty": "oct", "kid": signer().key_id(), "k": "AA" })]),
        Err(KeysError::Empty),
    ),
    ("a key that encrypts", || set([key(|key| key["use"] = "enc".into())]), Err(KeysError::Empty)),
    ("a key of another algorithm", || set([key(|key| key["alg"] = "RS512".into())]), Err(KeysError::Empty)),
    ("a key that only signs", || set([key(|key| key["key_ops"] = json!(["sign"]))]), Err(KeysError::Empty)),
    ("a key without an ID", || set([key(|key| key["kid"] = "".into())]), Err(KeysError::Empty)),
    ("a key without a modulus", || set([key(|key| key["n"] = Value::Null)]), Err(KeysError::Malformed)),
    (
        "a modulus with padding",
        || set([key(|key| key["n"] = STANDARD.encode(modulus()).into())]),
        Err(KeysError::Malformed),
    ),
    ("1024 bits", || of_modulus(&[255; 128]), Err(KeysError::Weak)),
    ("2047 bits", || of_modulus(&[&[127], [255; 255].as_slice()].concat()), Err(KeysError::Weak)),
    ("1024 bits behind zeros", || of_modulus(&[[0; 128], [255; 128]].concat()), Err(KeysError::Weak)),
    ("8200 bits", || of_modulus(&[255; 1025]), Err(KeysError::Weak)),
    ("the exponent 1", || of_exponent(&[1]), Err(KeysError::Weak)),
    ("the exponent 0", || of_exponent(&[0, 0]), Err(KeysError::Weak)),
    ("an even exponent", || of_exponent(&[1, 0, 0]), Err(KeysError::Weak)),
    ("an exponent that is too long", || of_exponent(&[255; 9]), Err(KeysError::Weak)),
    (
        "a weak key beside it",
        || {
            set([
                key(|_| {}),
                key(|key| (key["kid"], key["n"]) = ("weak".into(), URL_SAFE_NO_PAD.encode([255; 128]).into())),
            ])
        },
        Ok(()),
    ),
    ("the same key twice", || set([key(|_| {}), key(|_| {})]), Ok(())),
    (
        "one ID for two keys",
        || set([key(|_| {}), key(|key| key["e"] = URL_SAFE_NO_PAD.encode([3]).into())]),
        Err(KeysError::Duplicate),
    ),
    ("operations that are no list", || set([key(|key| key["key_ops"] = "verify".into())]), Err(KeysError::Empty)),
];
