//! What a request has to look like. It is written from the documentation, and knows nothing of the generated validators.

use std::sync::LazyLock;

use axum::http::header::{AUTHORIZATION, CONTENT_TYPE};
use axum::http::HeaderMap;
use jsonschema::Validator;
use serde_json::Value;

/// The body of an invitation.
static INVITE: LazyLock<Option<Validator>> = LazyLock::new(|| {
    let schema = serde_json::from_str(include_str!("invite.schema.json")).ok()?;
    jsonschema::validator_for(&schema).ok()
});

/// Whether a request carries the token.
pub fn is_authorized(headers: &HeaderMap, token: &str) -> bool {
    headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok()) == Some(&format!("Bearer {token}"))
}

/// What is wrong about an invitation.
pub fn check(headers: &HeaderMap, body: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    let media_type = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if media_type.split(';').next().map(str::trim) != Some("application/json") {
        wrong.push(format!("the content type is `{media_type}`"));
    }
    match &*INVITE {
        Some(schema) => {
            wrong.extend(schema.iter_errors(body).map(|error| format!("{}: {error}", error.instance_path())));
        }
        None => wrong.push("the schema of the stand-in is invalid".to_owned()),
    }
    wrong.extend(nulls(body, String::new()));
    wrong.extend(repeated(body));
    wrong
}

/// A client leaves out what it does not say.
fn nulls(value: &Value, at: String) -> Vec<String> {
    match value {
        Value::Null => vec![format!("{at} is null")],
        Value::Array(elements) => {
            elements.iter().enumerate().flat_map(|(index, element)| nulls(element, format!("{at}/{index}"))).collect()
        }
        Value::Object(members) => {
            members.iter().flat_map(|(name, member)| nulls(member, format!("{at}/{name}"))).collect()
        }
        _ => Vec::new(),
    }
}

/// Nobody can be invited twice.
fn repeated(body: &Value) -> Option<String> {
    let participants = body.get("participants")?.as_array()?;
    let mut seen = std::collections::BTreeSet::new();
    let identities = participants.iter().filter_map(|participant| participant.get("identity")?.as_object());
    let ids = identities.flatten().filter_map(|(kind, identity)| Some((kind, identity.get("id")?.as_str()?)));
    ids.into_iter().find(|id| !seen.insert(*id)).map(|(kind, _)| format!("the same {kind} is invited twice"))
}
