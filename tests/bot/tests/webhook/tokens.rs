//! Which tokens are accepted.

use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use base64::Engine;
use graph_calls::webhook::VerifyError;
use serde_json::{json, Value};

use crate::token::{claiming, good, headed, hmac, modulus, parts, texts, with};
use crate::util::{claims, other_signer, signer, APP, NOW, TENANT};

/// Makes the value of the header.
pub type Make = fn() -> Option<String>;

/// What is different, the header of the request, and whether it is accepted.
pub const ROWS: &[(&str, Make, Result<(), VerifyError>)] = &[
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
