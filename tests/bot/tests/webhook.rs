//! Which tokens of callbacks are accepted, and which key sets.

#[path = "webhook/sets.rs"]
mod sets;
#[path = "webhook/token.rs"]
mod token;
#[path = "webhook/tokens.rs"]
mod tokens;
mod util;

use std::time::{Duration, SystemTime};

use graph_calls::webhook::testing::Signer;
use graph_calls::webhook::{Claims, ReadError, Verifier, VerifyError, ISSUERS};
use sets::SETS;
use token::{claiming, good, with};
use tokens::ROWS;
use util::{other_signer, signer, APP, NOW, TENANT};

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
    let claims = Claims::new(APP, ISSUERS[1], TENANT);
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
    let valid = signer().authorization(&Claims::new(APP, "https://graph.microsoft.com", TENANT));
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
