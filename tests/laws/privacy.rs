//! `Debug` shows no value that the schema declares as sensitive.

use std::collections::HashSet;
use std::error::Error;

use graph_calls::{CommsNotifications, Invite, InviteParticipantsOperation, ResponseError};
use graph_calls_codegen::model::{Item, PayloadShape, Privacy, Property, Representation, Resource, TypeRef};

use super::json::Json;
use super::model::{by_ident, is_array, object_of, properties, types, API, UNDECLARED};
use super::notification::notifications;
use super::registry::{ensure, hold_for, Law, Verdict, Wire, TYPES};

/// The values that must not be shown: one as a string, and one as a number where a string is not
/// allowed.
const CANARIES: [&str; 2] = ["canary", "1987654321"];

/// For a response whose headers do not matter.
const NO_HEADERS: [(&str, &str); 0] = [];

/// An object with all properties set, and with canaries in sensitive and unknown members.
fn filled(resource: &'static Resource, depth: usize, is_sensitive: bool) -> Json {
    if let Some(member) = resource.family.iter().flatten().next() {
        return filled(API.resource(member.resource), depth, is_sensitive);
    }
    let known = properties(resource);
    let members = known.into_iter().filter_map(|property| {
        let hides = is_sensitive || property.privacy == Privacy::Sensitive;
        Some((property.name.as_str(), value(property, depth, hides)?))
    });
    let tag = resource.tag.as_deref().map(|tag| ("@odata.type", Json::text(tag)));
    let unknown = Json::object([(UNDECLARED, Json::text("a canary"))]);
    let unknown = [(UNDECLARED, unknown), ("@odata.id", Json::text("a canary"))];
    Json::object(tag.into_iter().chain(members).chain(unknown))
}

fn value(property: &Property, depth: usize, hides: bool) -> Option<Json> {
    match property.ty {
        TypeRef::One(item) => self::item(item, depth, hides),
        TypeRef::Many(item) => Some(Json::Array(vec![self::item(item, depth, hides)?])),
        TypeRef::Payload => {
            let payload = API.resource(notifications().payloads.first()?.resource);
            (depth > 0).then(|| filled(payload, depth - 1, hides))
        }
    }
}

fn item(item: Item, depth: usize, hides: bool) -> Option<Json> {
    let text = if hides { "a canary" } else { "visible" };
    Some(match item {
        Item::Resource(id) => return (depth > 0).then(|| filled(API.resource(id), depth - 1, hides)),
        Item::Enum(_) => Json::text(text),
        Item::Primitive(primitive) => match primitive.representation() {
            Representation::Bool => Json::raw(true),
            Representation::U8 | Representation::I8 | Representation::I16 => Json::raw(7),
            Representation::I32 | Representation::I64 => Json::raw(if hides { CANARIES[1] } else { "7" }),
            Representation::F64 | Representation::Decimal => Json::raw(if hides { "1987654321.5" } else { "7.5" }),
            Representation::Text | Representation::Json => Json::text(text),
        },
    })
}

/// Checks that both forms of `Debug` show something but no canary.
fn hides(shown: &impl std::fmt::Debug) -> Verdict {
    for text in [format!("{shown:?}"), format!("{shown:#?}")] {
        ensure(!text.is_empty(), || "nothing is shown".into())?;
        ensure(CANARIES.iter().all(|canary| !text.contains(canary)), || format!("a canary is shown: {text}"))?;
    }
    Ok(())
}

/// An error hides the canaries from `Debug` and `Display`, and so do its sources, each in one line.
fn hides_error(error: &(dyn Error + 'static)) -> Verdict {
    let causes = std::iter::successors(Some(error), |error| (*error).source());
    for error in causes {
        hides(&error)?;
        let shown = error.to_string();
        ensure(!shown.is_empty() && shown.lines().count() == 1, || format!("it is not one line: {shown}"))?;
        ensure(CANARIES.iter().all(|canary| !shown.contains(canary)), || format!("a canary is shown: {shown}"))?;
    }
    Ok(())
}

struct Hides<'a> {
    name: &'a str,
    text: &'a str,
}

impl Law for Hides<'_> {
    fn hold<T: Wire>(&self) -> Verdict {
        let read: T = serde_json::from_str(self.text).map_err(|error| format!("{error}\nin {}", self.text))?;
        let shown = format!("{read:?}");
        // An abstract type shows the derived type.
        ensure(shown.starts_with(self.name) || by_ident(self.name).family.is_some(), || {
            format!("the type is not named: {shown}")
        })?;
        let is_public = self.text.contains("visible");
        ensure(!is_public || shown.contains("visible"), || format!("what is public is not shown: {shown}"))?;
        hides(&read)
    }
}

#[test]
fn debug_shows_no_canary() {
    let sensitive = types().flat_map(|resource| &resource.properties).filter(|one| one.privacy == Privacy::Sensitive);
    assert!(sensitive.count() > 2, "the schema marks what is sensitive");
    for name in TYPES {
        for depth in [0, 1, 6] {
            let text = filled(by_ident(name), depth, false).to_string();
            hold_for(name, &Hides { name, text: &text }).unwrap_or_else(|error| panic!("{name}: {error}\nof {text}"));
        }
    }
}

#[test]
fn debug_of_requests_answers_and_events_shows_no_canary() {
    let parameters = filled(by_ident("InviteParameters"), 6, false).to_string();
    let path = Invite::PATHS[0].replace("{callId}", "1");
    let invite = Invite::read_request(&path, parameters.as_bytes()).expect("it is a body").expect("it is the path");
    hides(&invite).expect("it hides");
    hides(&invite.build()).expect("it hides, built or not");

    let operation = filled(by_ident("InviteParticipantsOperation"), 6, false).to_string();
    hides(&Invite::read_response((200, NO_HEADERS, &operation))).expect("it hides");
    let error_body = filled(by_ident("ODataError"), 6, false).to_string();
    for body in [
        &error_body,
        r#"{"error":"a canary"}"#,
        "<html>\na canary</html>",
        "\"a canary\"",
        "[\"canary",
        "{\"canary\":1}",
    ] {
        for status in [200, 403] {
            let error = Invite::read_response((status, NO_HEADERS, body)).expect_err("it is no operation");
            hides(&error).and_then(|()| hides_error(&error)).unwrap_or_else(|error| panic!("{error}\nof {body}"));
        }
    }
    let Err(ResponseError::Refused(refusal)) = Invite::read_response((403, NO_HEADERS, error_body)) else {
        panic!("it is refused")
    };
    let message = refusal.error.and_then(|body| body.error).and_then(|error| error.message);
    assert_eq!(message.as_deref(), Some("a canary"), "the text is reached by its field");
    let read: InviteParticipantsOperation = serde_json::from_str(&operation).expect("it is an operation");
    hides(&Some(Box::new(read))).expect("it hides");
}

/// The bodies of notifications. Each contains a payload that is valid, unknown, or unreadable.
fn bodies() -> Vec<String> {
    let mut bodies = vec![filled(by_ident("CommsNotifications"), 7, false).to_string()];
    for payload in &notifications().payloads {
        let resource = API.resource(payload.resource);
        let object = filled(resource, 5, false);
        let unknown = object.to_string().replace(resource.tag.as_deref().unwrap_or("?"), "#microsoft.graph.unheardOf");
        for payload in [object.to_string(), unknown.clone(), format!("[{object}]"), format!("[{unknown}]")] {
            bodies.push(format!(
                r#"{{"value":[{{"resourceUrl":"/communications/calls/1/participants","resourceData":{payload}}}]}}"#
            ));
        }
    }
    bodies
}

#[test]
fn debug_of_notifications_shows_no_canary() {
    for body in bodies() {
        let read = CommsNotifications::from_slice(body.as_bytes()).expect("they are notifications");
        hides(&read).unwrap_or_else(|error| panic!("{error}\nof {body}"));
        for notification in read {
            hides(&notification.into_event()).unwrap_or_else(|error| panic!("{error}\nof {body}"));
        }
    }
}

/// A sensitive value that does not fit is not shown either: a phone number may be sent as a number,
/// and a name as an object.
#[test]
fn a_misfit_is_not_shown() {
    let mut tried = 0;
    for resource in &API.resources {
        for property in properties(resource).into_iter().filter(|property| property.privacy == Privacy::Sensitive) {
            for canary in ["1987654321", "1987654321.5", "[\"canary\"]", "{\"a\":\"canary\"}"] {
                let Some(body) = notification_with(resource, property, canary) else { continue };
                let read = CommsNotifications::from_slice(body.as_bytes()).expect("they are notifications");
                hides(&read).unwrap_or_else(|error| panic!("{error}\nof {body}"));
                for misfit in read.misfits() {
                    hides(&misfit).unwrap_or_else(|error| panic!("{error}\nof {body}"));
                    assert!(CANARIES.iter().all(|canary| !misfit.to_string().contains(canary)), "{misfit}");
                    tried += 1;
                }
            }
        }
    }
    assert!(tried > 10, "payloads hold what is sensitive");
}

/// The reason why the body of a response or of a request cannot be read must not quote such values
/// either.
#[test]
fn errors_do_not_quote_what_is_sensitive_to_debug() {
    for canary in ["1987654321", "1987654321.5", "\"canary\"", "\"1, expected canary\"", "[\"canary\"]"] {
        let phone = format!(r#"{{"id":[{canary}],"{UNDECLARED}":"canary"}}"#);
        let body = format!(r#"{{"participants":[{{"identity":{{"phone":{phone}}}}}]}}"#);
        hides(&Invite::read_response((200, NO_HEADERS, body))).expect("it hides");
        let body = format!(r#"{{"participants":[{{"identity":{canary}}}]}}"#);
        hides(&Invite::read_response((200, NO_HEADERS, body))).expect("it hides");
        let error = Invite::read_response((200, NO_HEADERS, canary)).expect_err("it is no object");
        hides(&error).and_then(|()| hides_error(&error)).expect("it hides");
    }
}

/// A notification whose payload contains a canary as the value of this property of `resource`,
/// which does not allow it. `None` if no payload can contain such an object.
fn notification_with(resource: &'static Resource, property: &Property, canary: &str) -> Option<String> {
    let object = format!(r#"{{"{}":{canary}}}"#, property.name);
    let payload = notifications().payloads.iter().find_map(|payload| {
        let of = API.resource(payload.resource);
        let tag = format!(r#"{{"@odata.type":"{}","#, of.tag.as_deref()?);
        let tagged = within(of, resource, &object, &mut HashSet::new())?.replacen('{', &tag, 1);
        Some(if payload.shape == PayloadShape::Array { format!("[{tagged}]") } else { tagged })
    });
    Some(format!(r#"{{"value":[{{"resourceData":{}}}]}}"#, payload?))
}

/// An object of the type `whole` that contains this object of the type `part` at any depth, if
/// possible.
fn within(
    whole: &'static Resource,
    part: &'static Resource,
    object: &str,
    seen: &mut HashSet<&'static str>,
) -> Option<String> {
    if std::ptr::eq(whole, part) {
        return Some(object.to_owned());
    }
    if !seen.insert(whole.ident.as_str()) {
        return None;
    }
    properties(whole).into_iter().find_map(|property| {
        let value = within(object_of(property)?, part, object, seen)?;
        let value = if is_array(property) { format!("[{value}]") } else { value };
        Some(format!(r#"{{"{}":{value}}}"#, property.name))
    })
}
