//! Random notifications. Their payloads fit or do not fit, and are announced by their tag, their
//! path, both, or neither.

use std::sync::LazyLock;

use graph_calls_codegen::model::{Notifications, Payload, PayloadShape};

use super::anything::{add, json, spelt};
use super::choices::Choices;
use super::document::object;
use super::json::{Json, Name};
use super::model::API;
use super::policies::repeat_a_member;
use crate::util::documented::{messages, Kind, Message};

/// The schema's definition of how notifications arrive.
pub fn notifications() -> &'static Notifications {
    API.notifications.as_ref().expect("there are notifications")
}

/// A value in the position of a payload.
pub fn payload(choices: &mut Choices, depth: usize) -> Json {
    let known = &notifications().payloads;
    match choices.below(8) {
        0 => json(choices, 3),
        1 => {
            let wrong = &API.resources[choices.below(API.resources.len())];
            object(wrong, choices, depth.min(2))
        }
        kind => {
            let mut payload = fitting(&known[choices.below(known.len())], choices, depth);
            if kind > 4 {
                mutate(&mut payload, choices);
            }
            payload
        }
    }
}

/// A payload of a type. Its tags are random, so elements of one array may contradict each other.
fn fitting(payload: &Payload, choices: &mut Choices, depth: usize) -> Json {
    let resource = API.resource(payload.resource);
    match payload.shape {
        PayloadShape::Object => object(resource, choices, depth),
        PayloadShape::Array => {
            let elements = (0..choices.below(4)).map(|_| match choices.one_in(8) {
                true => Json::null(),
                false => object(resource, choices, depth),
            });
            Json::Array(elements.collect())
        }
    }
}

/// Replaces a part of a document by an arbitrary value, so that it may no longer fit.
pub fn mutate(document: &mut Json, choices: &mut Choices) {
    let places = document.places();
    let place = &places[choices.below(places.len())];
    *document.at_mut(place) = json(choices, 2);
}

/// A notification whose members are in a random order. Its payload can have duplicate members.
pub fn notification(choices: &mut Choices) -> Json {
    let mut members = Vec::new();
    if !choices.one_in(3) {
        let tag = choices.pick(&["#microsoft.graph.commsNotification", "#microsoft.graph.unheardOf"]);
        add(&mut members, "@odata.type", Json::text(tag), choices);
    }
    for name in ["changeType", "resource", "resourceUrl", "callbackUri"] {
        if !choices.one_in(4) {
            let value = match name {
                "changeType" => spelt(choices.pick(&["updated", "deleted", "created", "?"]), choices),
                _ => path(choices),
            };
            add(&mut members, name, value, choices);
        }
    }
    if !choices.one_in(12) {
        let mut payload = payload(choices, 3);
        if choices.one_in(12) {
            repeat_a_member(&mut payload, choices);
        }
        add(&mut members, "resourceData", payload, choices);
    }
    if choices.one_in(3) {
        let value = json(choices, 2);
        add(&mut members, "@odata.etag", value, choices);
    }
    Json::Object(choices.shuffle(members))
}

/// A path that announces a payload, one that does not, or none.
fn path(choices: &mut Choices) -> Json {
    let mut templates: Vec<_> = API.paths.iter().flat_map(|path| &path.templates).map(String::as_str).collect();
    templates.extend(["/app/calls/1/participants", "/users/1", ""]);
    match choices.one_in(8) {
        true => Json::null(),
        false => spelt(&choices.pick(&templates).replace(['{', '}'], ""), choices),
    }
}

/// A batch of notifications.
pub fn batch(notifications: &[Json], choices: &mut Choices) -> Json {
    let mut members: Vec<(Name, Json)> = vec![("value".into(), Json::Array(notifications.to_vec()))];
    if choices.one_in(2) {
        add(&mut members, "@odata.type", Json::text("#microsoft.graph.commsNotifications"), choices);
    }
    if choices.one_in(3) {
        let value = json(choices, 2);
        add(&mut members, "@odata.context", value, choices);
    }
    Json::Object(choices.shuffle(members))
}

/// Several notifications.
pub fn several(choices: &mut Choices) -> Vec<Json> {
    (0..=choices.below(3)).map(|_| notification(choices)).collect()
}

/// A documented batch.
pub fn from_documentation(choices: &mut Choices) -> Json {
    static MESSAGES: LazyLock<Vec<Message>> = LazyLock::new(messages);
    let batches: Vec<_> = MESSAGES.iter().filter(|message| message.kind == Kind::Notifications).collect();
    serde_json::from_str(&choices.pick(&batches).body).expect("it is JSON")
}

/// The same document with the members of every object in a random order.
pub fn shuffled(document: Json, choices: &mut Choices) -> Json {
    match document {
        Json::Raw(_) => document,
        Json::Array(elements) => Json::Array(elements.into_iter().map(|element| shuffled(element, choices)).collect()),
        Json::Object(members) => {
            let members = members.into_iter().map(|(name, value)| (name, shuffled(value, choices))).collect();
            Json::Object(choices.shuffle(members))
        }
    }
}
