//! A payload that does not fit is kept whole, with the reason and its place in the document; the others stay.

use graph_calls::{CommsNotifications, ResourceData};
use graph_calls_codegen::model::{Payload, Shape};
use serde_json::Value;

use super::choices::Choices;
use super::document::object;
use super::errors::{expected, misfit, typed_places, Typed};
use super::json::Json;
use super::model::API;
use super::notification::{notification, notifications};
use super::registry::{ensure, Verdict};
use super::run::check;

/// Makes a payload be what it says, wherever its tag stands.
fn retag(object: &mut Json, tag: &str) {
    let Json::Object(members) = object else { return };
    match members.iter_mut().find(|(name, _)| name.text == "@odata.type") {
        Some((_, value)) => *value = Json::text(tag),
        None => members.insert(members.len() / 2, ("@odata.type".into(), Json::text(tag))),
    }
}

/// A payload that does not fit, where it does not, and what was expected there.
fn misfitting(payload: &Payload, choices: &mut Choices) -> Option<(Json, String, &'static str)> {
    let resource = API.resource(payload.resource);
    let mut object = object(resource, choices, 4);
    retag(&mut object, resource.tag.as_deref()?);
    let places = typed_places(&object, resource);
    let Typed { place, ty } = places.get(choices.below(places.len().max(1)))?;
    let expected = expected(*ty)?;
    *object.at_mut(place) = misfit(*ty, choices);
    let pointer = object.pointer(place);
    Some(match payload.shape {
        Shape::Object => (object, pointer, expected),
        Shape::Array => (Json::Array(vec![Json::null(), object]), format!("/1{pointer}"), expected),
    })
}

/// A notification with this payload, at this place among others.
fn among_others(payload: Json, index: usize, choices: &mut Choices) -> Json {
    let mut others: Vec<_> = (0..2).map(|_| notification(choices)).collect();
    others.insert(index, Json::object([("resourceData", payload), ("changeType", Json::text("updated"))]));
    Json::object([("value", Json::Array(others))])
}

fn is_kept_with_the_reason(choices: &mut Choices) -> Verdict {
    let known = &notifications().payloads;
    let Some((payload, pointer, expected)) = misfitting(&known[choices.below(known.len())], choices) else {
        return Ok(());
    };
    let index = choices.below(3);
    let text = among_others(payload.clone(), index, choices).to_string();
    let plain: CommsNotifications = serde_json::from_str(&text).map_err(|error| format!("{error}\nin {text}"))?;
    let fast = CommsNotifications::from_slice(text.as_bytes()).map_err(|error| format!("{error}\nin {text}"))?;
    for read in [plain, fast] {
        let Some(ResourceData::Unreadable(unreadable)) =
            read.iter().nth(index).and_then(|one| one.resource_data.as_ref())
        else {
            return Err(format!("readable though not {expected} at {pointer}: {text}"));
        };
        let place = format!(" at /value/{index}/resourceData{pointer}");
        let says = unreadable.error();
        let says_all = says.contains(&place) && says.contains(&format!("expected {expected}"));
        ensure(says_all, || format!("not {expected}{place}: {says}\nof {text}"))?;
        ensure(*unreadable.value() == payload.value(), || format!("not kept as it came: {text}"))?;
    }
    Ok(())
}

#[test]
fn a_payload_that_does_not_fit_is_kept_with_the_reason() {
    check(800, is_kept_with_the_reason);
}

/// An Int32 that is text: kept in a notification, refused in an answer, both times with the place.
#[test]
fn an_int32_that_is_text_is_named() {
    let operation = r##"{"@odata.type":"#microsoft.graph.inviteParticipantsOperation","resultInfo":{"code":"200"}}"##;
    let error =
        serde_json::from_str::<graph_calls::InviteParticipantsOperation>(operation).expect_err("it does not fit");
    assert_eq!(
        error.to_string(),
        "invalid value: string \"200\", expected an Int32 at /resultInfo/code at line 1 column 88"
    );
    let readable = operation.replace("\"200\"", "200");
    let body = format!(r#"{{"value":[{{"resourceData":{operation}}},{{"resourceData":{readable}}}]}}"#);
    let read = CommsNotifications::from_slice(body.as_bytes()).expect("they are notifications");
    let [Some(ResourceData::Unreadable(first)), Some(ResourceData::InviteParticipantsOperation(_))] =
        read.iter().map(|one| one.resource_data.as_ref()).collect::<Vec<_>>()[..]
    else {
        panic!("{read:?}");
    };
    assert_eq!(
        first.error(),
        "invalid value: string \"200\", expected an Int32 at /value/0/resourceData/resultInfo/code"
    );
    assert_eq!(*first.value(), serde_json::from_str::<Value>(operation).expect("it is JSON"));
}

const OPERATION: &str = r##""@odata.type":"#microsoft.graph.inviteParticipantsOperation""##;
const PARTICIPANT: &str = r##""@odata.type":"#microsoft.graph.participant""##;
const UNHEARD_OF: &str = r##""@odata.type":"#microsoft.graph.unheardOf""##;

/// What a payload is by its tag, by the path, or by both; `$O`, `$P` and `$U` stand for the tags above.
const DECISIONS: &[(&str, &[&str], &str)] = &[
    (r#"{$O,"id":"1"}"#, &["", "/communications/calls/1", "/users/1"], "object"),
    (r#"{"id":"1",$O}"#, &["", "/communications/calls/1", "/users/1"], "object"),
    (r#"{"id":"1"}"#, &["/app/calls/1/operations/2", "/app/calls/1/participants"], "object"),
    (r#"{"id":"1"}"#, &["", "/communications/calls/1", "/users/1"], "unknown"),
    ("{}", &["/app/calls/1/operations/2"], "object"),
    ("{}", &[""], "unknown"),
    (r#"{$U,"id":"1"}"#, &["", "/app/calls/1/operations/2"], "unknown"),
    (r#"{"id":"1",$U}"#, &["", "/app/calls/1/operations/2"], "unknown"),
    ("{$P}", &["", "/app/calls/1/participants"], "unknown"),
    (r#"{"@odata.type":null}"#, &["/app/calls/1/operations/2"], "unknown"),
    (r#"[{$P,"id":"1"}]"#, &["", "/users/1", "/app/calls/1/operations/2"], "array"),
    (r#"[{"id":"1",$P}]"#, &["", "/users/1", "/app/calls/1/operations/2"], "array"),
    (r#"[{"id":"1",$P},{},null]"#, &["", "/users/1"], "array"),
    (r#"[null,{},{"id":"1",$P}]"#, &["", "/users/1"], "array"),
    (r#"[{"id":"1"},null]"#, &["/app/calls/1/participants"], "array"),
    (r#"[{"id":"1"},null]"#, &["", "/app/calls/1/operations/2", "/users/1"], "unknown"),
    ("[]", &["/app/calls/1/participants"], "array"),
    ("[]", &[""], "unknown"),
    ("[{$P},{$U}]", &["", "/app/calls/1/participants"], "unknown"),
    ("[{$U},{$P}]", &["", "/app/calls/1/participants"], "unknown"),
    ("[{$P},{$O}]", &["", "/app/calls/1/participants"], "unknown"),
    (r#"[{$P},{"@odata.type":5}]"#, &["/app/calls/1/participants"], "unknown"),
    ("[{$O}]", &["", "/app/calls/1/participants"], "unknown"),
    ("[5]", &["/app/calls/1/participants"], "unreadable"),
    ("[5]", &[""], "unknown"),
    (r#"{"id":5,$O}"#, &["", "/users/1"], "unreadable"),
    (r#"{"id":5}"#, &["/app/calls/1/operations/2"], "unreadable"),
    (r#"{"id":5}"#, &[""], "unknown"),
    (r#""text""#, &["/app/calls/1/operations/2"], "unknown"),
    ("5", &["/app/calls/1/participants"], "unknown"),
    ("null", &["/app/calls/1/participants"], "none"),
];

/// What became of a payload.
pub fn kind(payload: Option<&ResourceData>) -> &'static str {
    match payload {
        None => "none",
        Some(ResourceData::Participants(_)) => "array",
        Some(ResourceData::InviteParticipantsOperation(_)) => "object",
        Some(ResourceData::Unknown(_)) => "unknown",
        Some(ResourceData::Unreadable(_)) => "unreadable",
        Some(_) => "another",
    }
}

/// The kind of a payload, read both ways.
fn kinds(notification: &str) -> [&'static str; 2] {
    let body = format!(r#"{{"value":[{notification}]}}"#);
    let plain = serde_json::from_str(&body).expect("they are notifications");
    let fast = CommsNotifications::from_slice(body.as_bytes()).expect("they are notifications");
    [plain, fast].map(|read: CommsNotifications| kind(read.iter().next().and_then(|one| one.resource_data.as_ref())))
}

#[test]
fn a_payload_is_what_its_tag_says_or_else_its_path() {
    for (payload, paths, expected) in DECISIONS {
        let payload = payload.replace("$O", OPERATION).replace("$P", PARTICIPANT).replace("$U", UNHEARD_OF);
        for path in *paths {
            for notification in [
                format!(r#"{{"resourceData":{payload},"resourceUrl":"{path}"}}"#),
                format!(r#"{{"resourceUrl":"{path}","resourceData":{payload}}}"#),
            ] {
                assert_eq!(kinds(&notification), [*expected; 2], "{notification}");
            }
        }
    }
}
