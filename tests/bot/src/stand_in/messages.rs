//! What the service says, in the form of the documented messages.

use serde_json::{json, Map, Value};

/// The response to an invitation: the operation runs. Only it has a type, and what was not given is null.
pub fn response(operation: &str, body: &Value) -> Value {
    let participants = participants(body).iter().map(|participant| {
        let mut echo = Map::new();
        for name in ["endpointType", "id", "replacesCallId", "participantId"] {
            echo.insert(name.to_owned(), participant.get(name).cloned().unwrap_or(Value::Null));
        }
        let mut identity = untyped(&participant["identity"]);
        for kind in ["user", "application", "device", "phone"] {
            identity.entry(kind).or_insert(Value::Null);
        }
        echo.insert("identity".to_owned(), identity.into());
        Value::Object(echo)
    });
    json!({
        "@odata.type": "#microsoft.graph.inviteParticipantsOperation",
        "id": operation,
        "status": "Running",
        "clientContext": body.get("clientContext").cloned().unwrap_or(Value::Null),
        "resultInfo": null,
        "participants": participants.collect::<Vec<_>>(),
    })
}

/// The operation has ended. `result` is the code and the subcode of a failure.
pub fn ended(call: &str, operation: &str, body: &Value, result: Option<(i32, i32)>) -> Value {
    let mut data = json!({
        "@odata.type": "#microsoft.graph.inviteParticipantsOperation",
        "participants": participants(body).iter().map(|participant| json!({
            "@odata.type": "#microsoft.graph.invitationParticipantInfo",
            "identity": participant["identity"],
        })).collect::<Vec<_>>(),
        "status": if result.is_some() { "failed" } else { "completed" },
        "clientContext": body.get("clientContext").cloned().unwrap_or(Value::Null),
        "id": operation,
    });
    if let Some((code, subcode)) = result {
        data["resultInfo"] = json!({
            "@odata.type": "#microsoft.graph.resultInfo",
            "code": code,
            "subcode": subcode,
            "message": format!("The invitation failed. DiagCode: {code}#{subcode}.@"),
        });
    }
    notification("deleted", &format!("{call}/operations/{operation}"), data)
}

/// The participants have joined.
pub fn joined(call: &str, body: &Value) -> Value {
    let participants = participants(body).iter().map(|participant| {
        json!({
            "@odata.type": "#microsoft.graph.participant",
            "info": {
                "@odata.type": "#microsoft.graph.participantInfo",
                "identity": participant["identity"],
                "endpointType": "default",
            },
            "mediaStreams": [{
                "@odata.type": "#microsoft.graph.mediaStream",
                "mediaType": "audio",
                "sourceId": "1",
                "direction": "sendReceive",
                "serverMuted": false,
            }],
            "isMuted": false,
            "isInLobby": false,
            "id": null,
        })
    });
    notification("updated", &format!("{call}/participants"), participants.collect())
}

/// The state of a call has changed.
pub fn call_changed(call: &str, change_type: &str, state: &str) -> Value {
    notification(change_type, call, json!({ "@odata.type": "#microsoft.graph.call", "state": state }))
}

/// An error body.
pub fn error(code: &str, message: &str, request: &str) -> Value {
    json!({ "error": {
        "code": code,
        "message": message,
        "innerError": { "date": "2026-01-01T00:00:00", "request-id": request, "client-request-id": request },
    } })
}

fn notification(change_type: &str, resource: &str, data: Value) -> Value {
    json!({
        "@odata.type": "#microsoft.graph.commsNotifications",
        "value": [{
            "@odata.type": "#microsoft.graph.commsNotification",
            "changeType": change_type,
            "resource": format!("/app/calls/{resource}"),
            "resourceUrl": format!("/communications/calls/{resource}"),
            "resourceData": data,
        }],
    })
}

fn participants(body: &Value) -> &[Value] {
    body.get("participants").and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// An identity set without the types in it.
fn untyped(identity: &Value) -> Map<String, Value> {
    let members = identity.as_object().into_iter().flatten().filter(|(name, _)| *name != "@odata.type");
    members
        .map(|(name, member)| {
            let mut member = member.clone();
            if let Some(members) = member.as_object_mut() {
                members.remove("@odata.type");
            }
            (name.clone(), member)
        })
        .collect()
}
