//! Which tokens of callbacks are accepted, and which key sets. Each row says what differs from a token as the service
//! sends it.

mod util;

use std::time::{Duration, SystemTime};

use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use base64::Engine;
use graph_calls::webhook::testing::Signer;
use graph_calls::webhook::{KeysError, ReadError, Verifier, VerifyError};
use serde_json::{json, Value};
use util::{claims, other_signer, signer, APP, NOW, TENANT};

/// Makes the value of the header.
type Make = fn() -> Option<String>;

/// A token whose claims differ.
fn claiming(change: impl FnOnce(&mut Value)) -> Option<String> {
    let mut claims = claims();
    change(&mut claims);
    let token = signer().sign(&signer().header(), &claims).expect("the key signs");
    Some(format!("Bearer {token}"))
}

/// A token with one claim that differs. `Null` stands for a claim that is missing.
fn with(name: &str, value: impl Into<Value>) -> Option<String> {
    let value = value.into();
    claiming(|claims| match value {
        Value::Null => drop(claims.as_object_mut().and_then(|claims| claims.remove(name))),
        value => claims[name] = value,
    })
}

/// A token whose header differs.
fn headed(change: impl FnOnce(&mut Value)) -> Option<String> {
    let mut header = signer().header();
    change(&mut header);
    Some(format!("Bearer {}", signer().sign(&header, &claims()).expect("the key signs")))
}

/// A token whose header and claims are these texts.
fn texts(header: &str, claims: &str) -> Option<String> {
    Some(format!("Bearer {}", signer().sign_text(header, claims).expect("the key signs")))
}

fn good() -> String {
    claiming(|_| {}).expect("there is one")
}

/// The good token, with its parts changed.
fn parts(change: impl FnOnce(&mut Vec<String>)) -> Option<String> {
    let mut parts = good().trim_start_matches("Bearer ").split('.').map(str::to_owned).collect();
    change(&mut parts);
    Some(format!("Bearer {}", parts.join(".")))
}

/// A token with another algorithm in its header, signed with HMAC: the secret is one that everybody knows.
fn hmac(secret: &[u8]) -> Option<String> {
    let mut header = signer().header();
    header["alg"] = "HS256".into();
    let encode = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let message = format!("{}.{}", encode(&header), encode(&claims()));
    let key = aws_lc_rs::hmac::Key::new(aws_lc_rs::hmac::HMAC_SHA256, secret);
    let tag = aws_lc_rs::hmac::sign(&key, message.as_bytes());
    Some(format!("Bearer {message}.{}", URL_SAFE_NO_PAD.encode(tag.as_ref())))
}

fn modulus() -> Vec<u8> {
    URL_SAFE_NO_PAD.decode(signer().jwk()["n"].as_str().expect("it is a text")).expect("it is encoded")
}

const ROWS: &[(&str, Make, Result<(), VerifyError>)] = &[
    // What the service sends.
    ("nothing", || Some(good()), Ok(())),
    ("cty is missing", || headed(|header| drop(header.as_object_mut().map(|header| header.remove("cty")))), Ok(())),
    ("cty is something else", || headed(|header| header["cty"] = "json".into()), Ok(())),
    ("typ is missing", || headed(|header| drop(header.as_object_mut().map(|header| header.remove("typ")))), Ok(())),
    ("typ is in lower case", || headed(|header| header["typ"] = "jwt".into()), Ok(())),
    ("an unknown member in the header", || headed(|header| header["new"] = 1.into()), Ok(())),
    ("an unknown claim", || with("serviceurl", "https://smba.example"), Ok(())),
    ("the other issuer", || with("iss", "https://api.botframework.com"), Ok(())),
    ("a slash at the end of the issuer", || with("iss", "https://graph.microsoft.com/"), Ok(())),
    ("the app ID in upper case", || with("aud", APP.to_uppercase()), Ok(())),
    ("no nbf", || with("nbf", Value::Null), Ok(())),
    ("iat and appid", || claiming(|claims| (claims["iat"], claims["appid"]) = (NOW.into(), "a".into())), Ok(())),
    ("exp with a fraction", || with("exp", NOW as f64 + 0.5), Ok(())),
    ("expired within the leeway", || with("exp", NOW - 299), Ok(())),
    ("valid within the leeway", || with("nbf", NOW + 300), Ok(())),
    ("the scheme in lower case", || Some(good().replace("Bearer", "bearer")), Ok(())),
    ("two spaces after the scheme", || Some(good().replace("Bearer", "Bearer ")), Ok(())),
    // The header of the request.
    ("no header", || None, Err(VerifyError::Missing)),
    ("an empty header", || Some(String::new()), Err(VerifyError::Scheme)),
    ("the scheme alone", || Some("Bearer".to_owned()), Err(VerifyError::Scheme)),
    ("the scheme and a space", || Some("Bearer ".to_owned()), Err(VerifyError::Scheme)),
    ("no scheme", || Some(good().replace("Bearer ", "")), Err(VerifyError::Scheme)),
    ("another scheme", || Some(good().replace("Bearer", "Basic")), Err(VerifyError::Scheme)),
    ("a tab after the scheme", || Some(good().replace(' ', "\t")), Err(VerifyError::Scheme)),
    ("two tokens", || Some(format!("{0}, {0}", good())), Err(VerifyError::Scheme)),
    ("something after the token", || Some(format!("{} x", good())), Err(VerifyError::Scheme)),
    // The form of the token.
    ("1 MiB", || Some(format!("Bearer {}", "a".repeat(1 << 20))), Err(VerifyError::TooLong)),
    ("1 MiB of claims, well signed", || with("more", "a".repeat(1 << 20)), Err(VerifyError::TooLong)),
    ("1 MiB of signature", || parts(|parts| parts[2] = "A".repeat(1 << 20)), Err(VerifyError::TooLong)),
    ("16 KiB of dots", || Some(format!("Bearer {}", ".".repeat(16 << 10))), Err(VerifyError::Malformed)),
    ("one part", || Some("Bearer a".to_owned()), Err(VerifyError::Malformed)),
    ("no signature", || parts(|parts| drop(parts.pop())), Err(VerifyError::Malformed)),
    ("two signatures", || parts(|parts| parts.push(parts[2].clone())), Err(VerifyError::Malformed)),
    (
        "five parts, as if encrypted",
        || parts(|parts| parts.extend(["".into(), "".into()])),
        Err(VerifyError::Malformed),
    ),
    (
        "the JSON form with two signatures",
        || {
            let token = good();
            let parts: Vec<_> = token.trim_start_matches("Bearer ").split('.').collect();
            let signature = json!({ "protected": parts[0], "signature": parts[2] });
            Some(format!("Bearer {}", json!({ "payload": parts[1], "signatures": [signature, signature] })))
        },
        Err(VerifyError::Scheme),
    ),
    ("padding", || parts(|parts| parts[2].push_str("==")), Err(VerifyError::Malformed)),
    ("a line break in the signature", || parts(|parts| parts[2].insert(5, '\n')), Err(VerifyError::Malformed)),
    ("another alphabet", || parts(|parts| parts[2].replace_range(..1, "+")), Err(VerifyError::Malformed)),
    ("a header that is no JSON", || texts("alg", "{}"), Err(VerifyError::Malformed)),
    ("a header that is a text", || texts("\"RS256\"", "{}"), Err(VerifyError::Malformed)),
    ("text after the header's object", || texts("{\"alg\":\"RS256\"} {}", "{}"), Err(VerifyError::Malformed)),
    ("a header nested deeply", || texts(&"[".repeat(5000), "{}"), Err(VerifyError::Malformed)),
    (
        "claims nested deeply",
        || texts(&signer().header().to_string(), &"{\"a\":".repeat(900)),
        Err(VerifyError::Malformed),
    ),
    ("claims that are an array", || texts(&signer().header().to_string(), "[]"), Err(VerifyError::Malformed)),
    (
        "alg twice",
        || texts(&signer().header().to_string().replacen('{', "{\"alg\":\"none\",", 1), &claims().to_string()),
        Err(VerifyError::Malformed),
    ),
    (
        "kid twice",
        || texts(&signer().header().to_string().replacen('{', "{\"kid\":\"x\",", 1), &claims().to_string()),
        Err(VerifyError::Malformed),
    ),
    (
        "aud twice",
        || texts(&signer().header().to_string(), &claims().to_string().replacen('{', "{\"aud\":\"x\",", 1)),
        Err(VerifyError::Malformed),
    ),
    (
        "exp twice, one escaped",
        || texts(&signer().header().to_string(), &claims().to_string().replacen('{', "{\"\\u0065xp\":1,", 1)),
        Err(VerifyError::Malformed),
    ),
    // The algorithm.
    ("alg none", || headed(|header| header["alg"] = "none".into()), Err(VerifyError::Algorithm)),
    ("alg nOnE", || headed(|header| header["alg"] = "nOnE".into()), Err(VerifyError::Algorithm)),
    (
        "alg none without a signature",
        || {
            headed(|header| header["alg"] = "none".into())
                .and_then(|token| Some(format!("{}.", token.rsplit_once('.')?.0)))
        },
        Err(VerifyError::Algorithm),
    ),
    (
        "alg is missing",
        || headed(|header| drop(header.as_object_mut().map(|header| header.remove("alg")))),
        Err(VerifyError::Algorithm),
    ),
    ("alg is null", || headed(|header| header["alg"] = Value::Null), Err(VerifyError::Algorithm)),
    ("alg is a list", || headed(|header| header["alg"] = json!(["RS256"])), Err(VerifyError::Algorithm)),
    ("alg in lower case", || headed(|header| header["alg"] = "rs256".into()), Err(VerifyError::Algorithm)),
    ("alg RS512", || headed(|header| header["alg"] = "RS512".into()), Err(VerifyError::Algorithm)),
    ("alg PS256", || headed(|header| header["alg"] = "PS256".into()), Err(VerifyError::Algorithm)),
    ("alg HS256, signed with the modulus", || hmac(&modulus()), Err(VerifyError::Algorithm)),
    ("alg HS256, signed with the key set", || hmac(&signer().jwks()), Err(VerifyError::Algorithm)),
    ("alg HS256, signed with nothing", || hmac(b""), Err(VerifyError::Algorithm)),
    // The key.
    (
        "no kid",
        || headed(|header| drop(header.as_object_mut().map(|header| header.remove("kid")))),
        Err(VerifyError::Header),
    ),
    ("an empty kid", || headed(|header| header["kid"] = "".into()), Err(VerifyError::Header)),
    ("kid is a number", || headed(|header| header["kid"] = 1.into()), Err(VerifyError::Header)),
    ("an unknown kid", || headed(|header| header["kid"] = "unknown".into()), Err(VerifyError::UnknownKey)),
    ("a path as kid", || headed(|header| header["kid"] = "../../dev/null".into()), Err(VerifyError::UnknownKey)),
    ("only x5t names the key", || headed(|header| header["kid"] = "".into()), Err(VerifyError::Header)),
    ("jku", || headed(|header| header["jku"] = "https://evil.example/keys".into()), Err(VerifyError::Header)),
    ("x5u", || headed(|header| header["x5u"] = "https://evil.example/chain".into()), Err(VerifyError::Header)),
    ("x5c", || headed(|header| header["x5c"] = json!(["MIIB"])), Err(VerifyError::Header)),
    ("jwk", || headed(|header| header["jwk"] = signer().jwk()), Err(VerifyError::Header)),
    (
        "jwk of another key, signed with it",
        || {
            let mut header = other_signer().header();
            header["jwk"] = other_signer().jwk();
            Some(format!("Bearer {}", other_signer().sign(&header, &claims()).expect("the key signs")))
        },
        Err(VerifyError::Header),
    ),
    ("crit", || headed(|header| header["crit"] = json!(["exp"])), Err(VerifyError::Header)),
    ("typ is something else", || headed(|header| header["typ"] = "JOSE".into()), Err(VerifyError::Header)),
    // The signature.
    (
        "another key with the same kid",
        || Some(format!("Bearer {}", other_signer().sign(&signer().header(), &claims()).expect("the key signs"))),
        Err(VerifyError::Signature),
    ),
    ("no bytes of signature", || parts(|parts| parts[2].clear()), Err(VerifyError::Signature)),
    (
        "a signature of zeros",
        || parts(|parts| parts[2] = URL_SAFE_NO_PAD.encode([0; 256])),
        Err(VerifyError::Signature),
    ),
    (
        "a signature of one",
        || parts(|parts| parts[2] = URL_SAFE_NO_PAD.encode([[0; 255].as_slice(), &[1]].concat())),
        Err(VerifyError::Signature),
    ),
    ("a byte less", || parts(|parts| parts[2].truncate(340)), Err(VerifyError::Signature)),
    (
        "other claims under the signature",
        || parts(|parts| parts[1] = URL_SAFE_NO_PAD.encode(claims().to_string().replace(TENANT, "another"))),
        Err(VerifyError::Signature),
    ),
    (
        "another header over the signature",
        || parts(|parts| parts[0] = URL_SAFE_NO_PAD.encode(format!("{} ", signer().header()))),
        Err(VerifyError::Signature),
    ),
    (
        "claims that are no JSON, and no signature of them",
        || parts(|parts| parts[1] = "AAAA".into()),
        Err(VerifyError::Signature),
    ),
    // The claims.
    ("no iss", || with("iss", Value::Null), Err(VerifyError::Claim("iss"))),
    ("iss is null", || claiming(|claims| claims["iss"] = Value::Null), Err(VerifyError::Claim("iss"))),
    ("iss is a list", || with("iss", json!(["https://graph.microsoft.com"])), Err(VerifyError::Claim("iss"))),
    ("an issuer that is not accepted", || with("iss", "https://sts.windows.net/x"), Err(VerifyError::Issuer)),
    (
        "an issuer that only begins so",
        || with("iss", "https://graph.microsoft.com.evil.example"),
        Err(VerifyError::Issuer),
    ),
    ("an issuer with two slashes", || with("iss", "https://graph.microsoft.com//"), Err(VerifyError::Issuer)),
    ("an issuer over http", || with("iss", "http://graph.microsoft.com"), Err(VerifyError::Issuer)),
    ("an issuer in upper case", || with("iss", "HTTPS://GRAPH.MICROSOFT.COM"), Err(VerifyError::Issuer)),
    ("no aud", || with("aud", Value::Null), Err(VerifyError::Claim("aud"))),
    ("an empty aud", || with("aud", ""), Err(VerifyError::Claim("aud"))),
    ("another bot", || with("aud", "4d1a3e6c-0000-0000-0000-000000000000"), Err(VerifyError::Audience)),
    ("two bots", || with("aud", json!([APP, "another"])), Err(VerifyError::Claim("aud"))),
    ("an aud that only begins so", || with("aud", format!("{APP}x")), Err(VerifyError::Audience)),
    ("no tid", || with("tid", Value::Null), Err(VerifyError::Claim("tid"))),
    ("an empty tid", || with("tid", ""), Err(VerifyError::Claim("tid"))),
    ("tid is a number", || with("tid", 1), Err(VerifyError::Claim("tid"))),
    ("no exp", || with("exp", Value::Null), Err(VerifyError::Claim("exp"))),
    ("exp is a text", || with("exp", (NOW + 9).to_string()), Err(VerifyError::Claim("exp"))),
    ("exp is negative", || with("exp", -1), Err(VerifyError::Claim("exp"))),
    ("exp is beyond all times", || with("exp", 1e300), Err(VerifyError::Claim("exp"))),
    ("expired", || with("exp", NOW - 300), Err(VerifyError::Expired)),
    ("expired in 1970", || with("exp", 0), Err(VerifyError::Expired)),
    ("not yet valid", || with("nbf", NOW + 301), Err(VerifyError::NotYetValid)),
    ("nbf is a text", || with("nbf", "0"), Err(VerifyError::Claim("nbf"))),
    ("nbf is null", || claiming(|claims| claims["nbf"] = Value::Null), Err(VerifyError::Claim("nbf"))),
    ("iat is a text", || with("iat", "0"), Err(VerifyError::Claim("iat"))),
];

fn now() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(NOW)
}

fn verifier() -> Verifier {
    let verifier = Verifier::new(APP);
    verifier.set_keys(&signer().jwks()).expect("the key set is readable");
    verifier
}

#[test]
fn only_tokens_of_the_service_are_accepted() {
    let verifier = verifier();
    let mut wrong = Vec::new();
    for (says, make, expected) in ROWS {
        let header = make();
        let actual = verifier.verify_at(header.as_deref(), now()).map(drop);
        if actual != *expected {
            wrong.push(format!("{says}: {actual:?} instead of {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(ROWS.len() >= 60);
}

#[test]
fn what_the_token_says_is_returned() {
    let header = claiming(|claims| (claims["iat"], claims["appid"]) = ((NOW - 1).into(), "poster".into()));
    let claims = verifier().verify_at(header.as_deref(), now()).expect("the token is good");
    assert_eq!(claims.audience, APP);
    assert_eq!(claims.issuer, "https://graph.microsoft.com");
    assert_eq!(claims.tenant_id, TENANT);
    assert_eq!(claims.expires_at, now() + Duration::from_secs(300));
    assert_eq!(claims.not_before, Some(now()));
    assert_eq!(claims.issued_at, Some(now() - Duration::from_secs(1)));
    assert_eq!(claims.app_id.as_deref(), Some("poster"));
}

#[test]
fn a_verifier_can_be_stricter_or_wider() {
    let good = good();
    let verify = |verifier: Verifier, header: &str| {
        verifier.set_keys(&signer().jwks()).expect("the key set is readable");
        verifier.verify_at(Some(header), now()).map(drop)
    };
    let new = || Verifier::new(APP);
    assert_eq!(verify(new().tenants([TENANT.to_uppercase()]), &good), Ok(()));
    assert_eq!(verify(new().tenants(["another"]), &good), Err(VerifyError::Tenant));
    assert_eq!(verify(new().tenants(["another", TENANT]), &good), Ok(()));
    assert_eq!(verify(new().tenants([""; 0]), &good), Err(VerifyError::Tenant));
    assert_eq!(verify(new().issuers(["https://graph.microsoft.us"]), &good), Err(VerifyError::Issuer));
    let gov = with("iss", "https://graph.microsoft.us/").expect("there is one");
    assert_eq!(verify(new().issuers(["https://graph.microsoft.us"]), &gov), Ok(()));
    assert_eq!(verify(new().issuers(["https://graph.microsoft.us/"]), &gov.replace("us/", "us")), Ok(()));
    let expired = with("exp", NOW - 1).expect("there is one");
    assert_eq!(verify(new().leeway(Duration::ZERO), &expired), Err(VerifyError::Expired));
    assert_eq!(verify(new().leeway(Duration::ZERO), &good), Ok(()));
    assert_eq!(verify(new().leeway(Duration::MAX), &expired), Ok(()));
    assert_eq!(verify(Verifier::new("another"), &good), Err(VerifyError::Audience));
}

#[test]
fn a_bot_without_an_id_accepts_nothing() {
    let verifier = Verifier::new("");
    verifier.set_keys(&signer().jwks()).expect("the key set is readable");
    assert_eq!(verifier.verify_at(Some(&good()), now()), Err(VerifyError::Audience));
}

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

type MakeSet = fn() -> Vec<u8>;

/// Each key set, and whether it is accepted. One that is accepted contains the key of the good token.
const SETS: &[(&str, MakeSet, Result<(), KeysError>)] = &[
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
        Err(KeysError::Weak),
    ),
    ("the same ID twice", || set([key(|_| {}), key(|_| {})]), Err(KeysError::Duplicate)),
];

#[test]
fn only_key_sets_with_strong_keys_are_accepted() {
    let good = good();
    let mut wrong = Vec::new();
    for (says, make, expected) in SETS {
        let verifier = Verifier::new(APP);
        let actual = verifier.set_keys(&make());
        if actual != *expected {
            wrong.push(format!("{says}: {actual:?} instead of {expected:?}"));
        }
        let verified = verifier.verify_at(Some(&good), now()).map(drop);
        if verified != actual.map_err(|_| VerifyError::UnknownKey) {
            wrong.push(format!("{says}: the token is {verified:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_key_set_replaces_the_one_before_or_nothing() {
    let verifier = verifier();
    let clone = verifier.clone().tenants([TENANT]);
    let good = good();
    for (says, make, _) in SETS.iter().filter(|(_, _, expected)| expected.is_err()) {
        verifier.set_keys(&make()).expect_err(says);
        assert_eq!(verifier.verify_at(Some(&good), now()).map(drop), Ok(()), "{says}");
    }
    verifier.set_keys(&other_signer().jwks()).expect("the key set is readable");
    assert_eq!(verifier.verify_at(Some(&good), now()), Err(VerifyError::UnknownKey));
    assert_eq!(clone.verify_at(Some(&good), now()), Err(VerifyError::UnknownKey));
    assert!(clone.key_status().loaded_at.is_some());
}

#[test]
fn a_verified_body_is_read() {
    let verifier = verifier();
    let claims = graph_calls::webhook::Claims::new(APP, graph_calls::webhook::ISSUERS[1], TENANT);
    let header = signer().authorization(&claims).expect("the key signs");
    let read = |body: &str| {
        let verified = verifier.open(Some(&header), body.as_bytes()).expect("the token is good");
        assert_eq!(verified.body(), body.as_bytes());
        assert_eq!(verified.claims().tenant_id, TENANT);
        verified.notifications().map(|notifications| notifications.iter().count())
    };
    assert_eq!(read(r#"{"value":[{},{"changeType":"updated"}]}"#).ok(), Some(2));
    let deep = format!("{{\"value\":{}{}}}", "[".repeat(200), "]".repeat(200));
    for body in ["", "{", "[]", "null", "\"\"", r#"{"value":[]} x"#, r#"{"value":[],"value":[]}"#, &deep] {
        let error = read(body).expect_err(body);
        assert!(matches!(error, ReadError::Invalid(_)), "{body}: {error:?}");
        assert_eq!(error.status(), 400, "{body}");
    }
    for body in ["{}", r#"{"value":null}"#, r#"{"value":{}}"#, r#"{"conversation":{"legs":[]},"links":[]}"#] {
        let error = read(body).expect_err(body);
        assert!(matches!(error, ReadError::Legacy), "{body}: {error:?}");
        assert_eq!(error.status(), 204, "{body}");
    }
    let small = verifier.clone().body_limit(12);
    let open = |body| small.open(Some(&header), body).expect("the token is good").notifications();
    assert!(open(br#"{"value":[]}"#).is_ok());
    let error = open(br#"{"value":[] }"#).expect_err("the body is too large");
    assert!(matches!(error, ReadError::TooLarge { limit: 12 }));
    assert_eq!(error.status(), 413);
    assert_eq!(verifier.open(None, b"").map(drop), Err(VerifyError::Missing));
}

#[test]
fn nothing_shows_a_token_or_a_body() {
    let verifier = verifier();
    let header = claiming(|claims| claims["name"] = "Canary Jane".into()).expect("there is one");
    let body = br#"{"value":[{"resourceData":{"displayName":"Canary Jane"}}]"#;
    let claims = verifier.verify_at(Some(&header), now()).expect("the token is good");
    let valid = signer().authorization(&graph_calls::webhook::Claims::new(APP, "https://graph.microsoft.com", TENANT));
    let verified = verifier.open(valid.ok().as_deref(), body).expect("the token is good");
    let error = verified.notifications().expect_err("it is no JSON");
    let mut shown = format!("{verifier:?} {claims:?} {verified:?} {error:?} {error} {:?}", signer());
    for (_, make, _) in ROWS {
        if let Err(error) = verifier.verify_at(make().as_deref(), now()) {
            shown += &format!(" {error:?} {error}");
        }
    }
    let secrets: Vec<_> = header.split(['.', ' ']).skip(1).chain(["Canary", "Jane"]).collect();
    for secret in secrets {
        assert!(!shown.contains(secret), "{shown}");
    }
    assert!(shown.contains(TENANT));
}

#[test]
fn each_signer_has_a_key_of_its_own() {
    let other = Signer::new().expect("there are random numbers");
    assert_ne!(other.key_id(), signer().key_id());
    assert_ne!(other.jwks(), signer().jwks());
}
