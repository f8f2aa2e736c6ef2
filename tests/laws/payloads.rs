//! A value in a payload that does not fit is listed with its place in the document. The other
//! notifications, and the rest of the payload, are not affected.

use graph_calls::{CommsNotifications, ResourceData};
use graph_calls_codegen::model::{Payload, PayloadShape};

use super::choices::Choices;
use super::decisions::kind;
use super::document::object;
use super::errors::spoil;
use super::json::Json;
use super::model::API;
use super::notification::{notification, notifications};
use super::registry::{ensure, is_only, Listed, Misfits, Verdict};
use super::round_trip::{same_values, written};
use super::run::check;

/// Sets the tag of an object, wherever the tag is.
fn retag(object: &mut Json, tag: &str) {
    let Json::Object(members) = object else { return };
    match members.iter_mut().find(|(name, _)| name.text == "@odata.type") {
        Some((_, value)) => *value = Json::text(tag),
        None => members.insert(members.len() / 2, ("@odata.type".into(), Json::text(tag))),
    }
}

/// A payload in which one value does not fit, and this value.
fn misfitting(payload: &Payload, choices: &mut Choices) -> Option<(Json, Listed)> {
    let resource = API.resource(payload.resource);
    let mut object = object(resource, choices, 4);
    retag(&mut object, resource.tag.as_deref()?);
    let (pointer, expected, value) = spoil(&mut object, resource, choices)?;
    Some(match payload.shape {
        PayloadShape::Object => (object, (pointer, expected, value)),
        PayloadShape::Array => (Json::Array(vec![Json::null(), object]), (format!("/1{pointer}"), expected, value)),
    })
}

/// A payload among other notifications, at this index.
fn among_others(payload: Json, index: usize, choices: &mut Choices) -> Json {
    let mut others: Vec<_> = (0..2).map(|_| notification(choices)).collect();
    others.insert(index, Json::object([("resourceData", payload), ("changeType", Json::text("updated"))]));
    Json::object([("value", Json::Array(others))])
}

fn is_typed_without_the_value(choices: &mut Choices) -> Verdict {
    let known = &notifications().payloads;
    let of = &known[choices.below(known.len())];
    let Some((payload, (pointer, expected, value))) = misfitting(of, choices) else {
        return Ok(());
    };
    let index = choices.below(3);
    let text = among_others(payload, index, choices).to_string();
    let misfit = (format!("/resourceData{pointer}"), expected, value);
    let plain: CommsNotifications = serde_json::from_str(&text).map_err(|error| format!("{error}\nin {text}"))?;
    let fast = CommsNotifications::from_slice(text.as_bytes()).map_err(|error| format!("{error}\nin {text}"))?;
    for read in [plain, fast] {
        let notification = read.iter().nth(index).ok_or("a notification is missing")?;
        let shown = kind(notification.resource_data.as_ref());
        ensure(shown == format!("{:?}", of.shape), || format!("{shown}, although only a value does not fit: {text}"))?;
        is_only(&notification.listed(), &misfit, &text)?;
        let value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
        same_values(&written(&read)?, &value, &text)?;
    }
    Ok(())
}

#[test]
fn a_value_that_does_not_fit_costs_only_its_property() {
    check(800, is_typed_without_the_value);
}

/// In a notification and in a response, a string in place of an Int32 is listed and preserved.
#[test]
fn an_int32_that_is_text_is_named() {
    let operation = r##"{"@odata.type":"#microsoft.graph.inviteParticipantsOperation","resultInfo":{"code":"200"}}"##;
    let read: graph_calls::InviteParticipantsOperation =
        serde_json::from_str(operation).expect("only one value does not fit");
    let misfits: Vec<_> = read.misfits().map(|misfit| misfit.to_string()).collect();
    assert_eq!(misfits, [r#"expected an Int32 at "/resultInfo/code""#]);
    assert_eq!(serde_json::to_string(&read).expect("it can be written"), operation);
    let body = format!(r#"{{"value":[{{"resourceData":{operation}}}]}}"#);
    let notifications = CommsNotifications::from_slice(body.as_bytes()).expect("they are notifications");
    let misfits: Vec<_> = notifications.misfits().map(|misfit| misfit.place().to_owned()).collect();
    assert_eq!(misfits, ["/value/0/resourceData/resultInfo/code"]);
}

/// Elements that are not of the type keep their index, as long as there are few of them.
#[test]
fn a_foreign_element_leaves_the_others_typed() {
    let roster = |foreign: &[&str]| {
        let elements = [r##"{"@odata.type":"#microsoft.graph.participant","id":"p-1"}"##];
        let elements = elements.iter().chain(foreign).copied().collect::<Vec<_>>().join(",");
        let body = format!(r#"{{"value":[{{"resourceData":[{elements},null]}}]}}"#);
        let read = CommsNotifications::from_slice(body.as_bytes()).expect("they are notifications");
        assert_eq!(serde_json::to_string(&read).expect("it can be written"), body);
        read
    };
    let foreign = [r##"{"@odata.type":"#microsoft.graph.call","id":"c-1"}"##, "5", r##"{"@odata.type":"?"}"##, "[]"];
    let read = roster(&foreign);
    let places: Vec<_> = read.misfits().map(|misfit| misfit.place().to_owned()).collect();
    assert_eq!(places, [1, 2, 3, 4].map(|index| format!("/value/0/resourceData/{index}")));
    let Some(ResourceData::Participants(participants)) = read.iter().next().and_then(|one| one.resource_data.as_ref())
    else {
        panic!("{read:?}");
    };
    assert_eq!(participants.len(), 6);
    assert_eq!(participants[0].id.as_deref(), Some("p-1"));
    assert!(participants[1].id.is_none(), "the ID of a call is not that of a participant");

    let read = roster(&["0"; 1000]);
    let payload = read.iter().next().and_then(|one| one.resource_data.as_ref());
    assert!(matches!(payload, Some(ResourceData::Unreadable(_))), "a whole object for each `0` takes too much memory");
}
