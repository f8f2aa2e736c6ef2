//! Prints what this crate sends and reads, to compare it with another SDK: `cargo run --example wire CALL...`
//!
//! The calls are those to which the five documented invitations are sent. Standard input is JSON: an array of responses, each
//! with its `status`, its `headers`, whose names are in lowercase, and its `body` as text. Standard output is JSON: the
//! `requests` as they are on the wire, and what is `read` from each response.

use std::error::Error;
use std::io;

use graph_calls::{
    http, Identity, IdentitySet, InvitationParticipantInfo, Invite, InviteParticipantsOperation, ResponseError, Service,
};
use serde_json::{json, Value};

/// The call that participants of the documented invitations leave.
const REPLACED: &str = "a7ebfb2d-871e-419c-87af-27290b22e8db";

/// The participants of the documented invitations.
fn documented() -> [Vec<InvitationParticipantInfo>; 5] {
    let replacing = |id: &str| {
        let user = Identity::new(id).with_identity_provider("AAD");
        InvitationParticipantInfo::new(IdentitySet::user(user)).with_replaces_call_id(REPLACED)
    };
    [
        vec![replacing("278405a3-f568-4b3e-b684-009193463064")],
        vec![replacing("7e1b4346-85a6-4bdd-abe3-d11c5d420efe"), replacing("1e126418-44a0-4a94-a6f8-0efe1ad71acb")],
        vec![replacing("7e1b4346-85a6-4bdd-abe3-d11c5d420efe")],
        vec![InvitationParticipantInfo::new(IdentitySet::phone("+12345678901"))],
        vec![replacing("682b6c37-0729-4fab-ace6-d730d5d9137e")
            .with_participant_id("7d501bf1-5ee4-4605-ba92-0ae4513c611c")],
    ]
}

/// A request as it is on the wire.
fn sent(call: String, participants: Vec<InvitationParticipantInfo>) -> Result<Value, Box<dyn Error>> {
    let invite = Invite::new(call).participants(participants).client_context("f2fa86af-3c51-4bc2-8fc0-475452d9764f");
    let request = invite.to_http(&Service::GRAPH_BETA, "token")?;
    let body: Value = serde_json::from_slice(request.body())?;
    Ok(json!({ "line": format!("{} {}", request.method(), request.uri().path()), "body": body }))
}

/// What a response says.
fn read(response: &Value) -> Result<Value, Box<dyn Error>> {
    let status = u16::try_from(response["status"].as_u64().ok_or("a response has no status")?)?;
    let mut built = http::Response::builder().status(status);
    for (name, value) in response["headers"].as_object().into_iter().flatten() {
        built = built.header(name, value.as_str().ok_or("a header is not text")?);
    }
    let body = response["body"].as_str().ok_or("a response has no body")?;
    Ok(match Invite::read_response(built.body(body.as_bytes().to_vec())?) {
        Ok(accepted) => accepted.body.as_ref().map_or(Value::Null, operation),
        Err(ResponseError::Refused(refusal)) => {
            let message = refusal.error.as_ref().and_then(|it| it.error.as_ref()?.message.as_deref());
            json!({ "status": refusal.status, "code": refusal.code, "message": message })
        }
        Err(error) => return Err(error.into()),
    })
}

/// What an operation says, with the kind and the ID of everybody who is invited.
fn operation(operation: &InviteParticipantsOperation) -> Value {
    let participants = operation.participants.iter().flatten().map(|participant| {
        let who = participant.who();
        json!({
            "kind": who.as_ref().map(|who| who.kind),
            "id": who.as_ref().and_then(|who| who.identity.id.as_deref()),
            "replacesCallId": participant.replaces_call_id,
            "participantId": participant.participant_id,
        })
    });
    json!({
        "id": operation.id,
        "status": operation.status,
        "clientContext": operation.client_context,
        "participants": participants.collect::<Vec<_>>(),
    })
}

fn main() -> Result<(), Box<dyn Error>> {
    let calls = std::env::args().skip(1);
    let requests = calls.zip(documented()).map(|(call, participants)| sent(call, participants));
    let requests = requests.collect::<Result<Vec<_>, _>>()?;
    let responses: Vec<Value> = serde_json::from_reader(io::stdin())?;
    let read = responses.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    println!("{}", json!({ "requests": requests, "read": read }));
    Ok(())
}
