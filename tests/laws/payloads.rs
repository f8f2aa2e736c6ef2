//! A payload that does not fit is preserved as a whole, with the reason and its location in the
//! document. The other notifications are not affected.

use graph_calls::{CommsNotifications, ResourceData};
use graph_calls_codegen::model::{Payload, PayloadShape};
use serde_json::Value;

use super::choices::Choices;
use super::document::object;
use super::errors::{expected, misfit, typed_places, Typed};
use super::json::Json;
use super::model::API;
use super::notification::{notification, notifications};
use super::registry::{ensure, Verdict};
use super::run::check;

/// Sets the tag of an object, wherever the tag is.
fn retag(object: &mut Json, tag: &str) {
    let Json::Object(members) = object else { return };
    match members.iter_mut().find(|(name, _)| name.text == "@odata.type") {
        Some((_, value)) => *value = Json::text(tag),
        None => members.insert(members.len() / 2, ("@odata.type".into(), Json::text(tag))),
    }
}

/// A payload that does not fit, the location of the misfit, and what was expected there.
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
        PayloadShape::Object => (object, pointer, expected),
        PayloadShape::Array => (Json::Array(vec![Json::null(), object]), format!("/1{pointer}"), expected),
    })
}

/// Inserts a notification with this payload among others, at this index.
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

/// A string in place of an Int32 is kept in a notification and rejected in a response. In both
/// cases, the location is reported.
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
