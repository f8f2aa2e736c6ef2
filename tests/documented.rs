//! The documented messages: built messages equal the documented ones, and reading loses nothing.

mod util;

#[path = "laws/model.rs"]
mod model;
#[path = "laws/registry.rs"]
mod registry;

use graph_calls::{
    AdditionalProperties, ChangeType, CommsNotification, CommsNotifications, Event, Identity, IdentitySet,
    InvitationParticipantInfo, Invite, InviteParameters, OperationId, OperationStatus, Service,
};
use registry::{ensure, hold_for, Law, Verdict, Wire};
use serde_json::Value;
use util::documented::{documented, documented_http, examples, messages, Kind};

const CONTEXT: &str = "f2fa86af-3c51-4bc2-8fc0-475452d9764f";
const REPLACED: &str = "a7ebfb2d-871e-419c-87af-27290b22e8db";

fn user(id: &str) -> InvitationParticipantInfo {
    InvitationParticipantInfo::new(IdentitySet::user(Identity::new(id).with_identity_provider("AAD")))
}

/// The request of an example, as a bot builds it.
fn request(example: &str) -> Invite {
    let call = match example {
        "invite/example-1" | "invite/example-4" => "{id}",
        "invite/example-2" => "7531d31f-d10d-44de-802f-c569dbca451c",
        _ => "ab6233a5-20b7-4c5e-bea2-ce56c9776429",
    };
    let replacing = |id: &str| user(id).with_replaces_call_id(REPLACED);
    let invite = Invite::new(call).client_context(CONTEXT);
    match example {
        "invite/example-1" => invite.participant(replacing("278405a3-f568-4b3e-b684-009193463064")),
        "invite/example-2" => invite.participants([
            replacing("7e1b4346-85a6-4bdd-abe3-d11c5d420efe"),
            replacing("1e126418-44a0-4a94-a6f8-0efe1ad71acb"),
        ]),
        "invite/example-3" => invite.participant(replacing("7e1b4346-85a6-4bdd-abe3-d11c5d420efe")),
        "invite/example-4" => invite.participant(InvitationParticipantInfo::new(IdentitySet::phone("+12345678901"))),
        "invite/example-5" => invite.participant(
            replacing("682b6c37-0729-4fab-ace6-d730d5d9137e")
                .with_participant_id("7d501bf1-5ee4-4605-ba92-0ae4513c611c"),
        ),
        _ => panic!("{example} is not built here yet"),
    }
}

#[test]
fn requests_are_built_byte_for_byte() {
    for example in &examples("invite") {
        let request = request(example);
        let body: InviteParameters =
            serde_json::from_slice(request.build().expect("it is valid").body()).expect("it is a body");
        let pretty = serde_json::to_string_pretty(&body).expect("it can be written") + "\n";
        assert_eq!(pretty, documented(&format!("{example}/request")), "{example}");
        let direct = serde_json::to_string_pretty(request.parameters()).expect("it can be written") + "\n";
        assert_eq!(direct, pretty, "{example}");
    }
}

#[test]
fn method_path_and_headers_are_the_documented_ones() {
    for example in &examples("invite") {
        let http = documented_http(&format!("{example}/request"));
        let (head, _) = http.split_once("\n\n").expect("there is a body");
        let mut lines = head.lines();
        let (method, target) = lines.next().and_then(|line| line.split_once(' ')).expect("there is a start line");
        let request = request(example).build().expect("it is valid");
        assert_eq!(request.method(), method);
        // An ID is one percent-encoded segment, so the placeholder in the documentation is encoded
        // as well.
        let target = target.replace("{id}", "%7Bid%7D");
        match target.starts_with("https://") {
            true => assert_eq!(request.url(&Service::GRAPH_BETA), target),
            false => assert_eq!(request.path(), target),
        }
        let headers: Vec<_> = lines.filter_map(|line| line.split_once(": ")).collect();
        // The documented `Content-Length` is wrong: see the deviation `content-length` of the
        // action.
        let headers: Vec<_> = headers.into_iter().filter(|(name, _)| *name != "Content-Length").collect();
        assert_eq!(request.headers(), headers, "{example}");
    }
}

#[test]
fn http_requests_bear_the_token_without_showing_it() {
    let request = request("invite/example-3").to_http(&Service::GRAPH_BETA, "secret").expect("it is valid");
    assert_eq!(request.method(), http::Method::POST);
    assert_eq!(
        request.uri(),
        "https://graph.microsoft.com/beta/communications/calls/ab6233a5-20b7-4c5e-bea2-ce56c9776429/participants/invite"
    );
    assert_eq!(request.headers()["authorization"], "Bearer secret");
    assert_eq!(request.headers()["content-type"], "application/json");
    assert!(!format!("{request:?}").contains("secret"));
}

fn value(text: &str) -> Value {
    serde_json::from_str(text).expect("it is JSON")
}

fn written<T: serde::Serialize>(read: &T) -> Value {
    serde_json::to_value(read).expect("it can be written")
}

/// A text that is preserved in a round trip.
struct Kept<'a>(&'a str);

impl Law for Kept<'_> {
    fn hold<T: Wire>(&self) -> Verdict {
        let read: T = serde_json::from_str(self.0).map_err(|error| error.to_string())?;
        let written = written(&read);
        ensure(written == value(self.0), || format!("it is written as {written}"))
    }
}

#[test]
fn all_messages_are_kept() {
    for message in messages() {
        let verdict = hold_for(model::type_of(&message), &Kept(&message.body));
        verdict.unwrap_or_else(|error| panic!("{}: {error}", message.name));
        if message.kind == Kind::Notifications {
            let read = CommsNotifications::from_slice(message.body.as_bytes()).expect("they are notifications");
            assert_eq!(written(&read), value(&message.body), "{}", message.name);
            let plain: CommsNotifications = serde_json::from_str(&message.body).expect("they are notifications");
            assert_eq!(plain, read, "{}", message.name);
            for notification in &read {
                assert_eq!(notification.additional_properties().count(), 0, "everything documented is typed");
            }
        }
    }
}

#[test]
fn every_message_has_a_start_line_and_the_same_body() {
    for message in messages() {
        let http = documented_http(&message.name);
        let (head, body) = http
            .split_once("\n\n")
            .unwrap_or_else(|| panic!("{}.http has no empty line between its headers and its body", message.name));
        let start = head.lines().next().unwrap_or_default();
        assert_eq!(start.starts_with("HTTP/"), message.kind == Kind::Response, "{}: {start}", message.name);
        assert_eq!(value(body), value(&message.body), "{}", message.name);
    }
}

#[test]
fn answers_are_operations() {
    for example in &examples("invite") {
        let text = documented(&format!("{example}/response"));
        let location = "https://graph.microsoft.com/beta/communications/calls/1/operations/2";
        let accepted = Invite::read_response((200, [("Location", location)], &text)).expect("it is accepted");
        assert_eq!(accepted.location.as_deref(), Some(location));
        let operation = accepted.body.expect("it has a body");
        assert_eq!(operation.status, Some(OperationStatus::Running));
        assert_eq!(operation.client_context.as_deref(), Some(CONTEXT));
    }
}

#[test]
fn requests_are_read_back() {
    for example in &examples("invite") {
        let request = request(example);
        let built = request.build().expect("it is valid");
        for path in [built.path().to_owned(), built.path().replace("/communications/", "/app/")] {
            let read = Invite::read_request(&path, built.body()).expect("it is a body");
            assert_eq!(read.as_ref(), Some(&request), "{path}");
        }
        assert_eq!(Invite::read_request("/communications/calls/1/mute", built.body()).expect("it is a body"), None);
    }
}

/// The call and the operation of each example, and the ID of the participant who joined.
#[test]
fn notifications_become_events() {
    let calls = [
        ("invite/example-1", "ab6233a5-20b7-4c5e-bea2-ce56c9776429", "ab6233a5-20b7-4c5e-bea2-ce56c9776429"),
        ("invite/example-2", "7531d31f-d10d-44de-802f-c569dbca451c", "7531d31f-d10d-44de-802f-c569dbca451c"),
        ("invite/example-3", "ab6233a5-20b7-4c5e-bea2-ce56c9776429", "a7ebfb2d-871e-419c-87af-27290b22e8db"),
        ("invite/example-4", "ab6233a5-20b7-4c5e-bea2-ce56c9776429", "ab6233a5-20b7-4c5e-bea2-ce56c9776429"),
        ("invite/example-5", "ab6233a5-20b7-4c5e-bea2-ce56c9776429", "ab6233a5-20b7-4c5e-bea2-ce56c9776429"),
    ];
    for (example, of_operation, of_roster) in calls {
        let operation_id = match example {
            // Neither the path nor the payload contains it.
            "invite/example-2" => None,
            "invite/example-3" | "invite/example-5" => Some("278405a3-f568-4b3e-b684-009193463064"),
            _ => Some("eec3812a-fdc3-4fb4-825c-a06c9f35414e"),
        };
        let [event] = &events(&format!("{example}/operation-completed"))[..] else { panic!("{example}") };
        let Event::InviteEnded { call_id, operation_id: in_path, operation, .. } = event else {
            panic!("{example}: {event:?}")
        };
        assert_eq!(call_id, of_operation, "{example}");
        assert_eq!(operation.id.as_deref(), operation_id, "{example}");
        assert_eq!(in_path.as_ref().map(OperationId::as_str), operation_id, "{example}");
        assert_eq!(operation.status, Some(OperationStatus::Completed), "{example}");
        assert_eq!(
            invited(&request(example)),
            operation.participants.iter().flatten().flat_map(ids).collect::<Vec<_>>()
        );

        let [event] = &events(&format!("{example}/roster-updated"))[..] else { panic!("{example}") };
        let Event::RosterUpdated { call_id, participant_id, change_type, participants, .. } = event else {
            panic!("{example}: {event:?}")
        };
        assert_eq!(call_id, of_roster, "{example}");
        assert_eq!((participant_id, change_type), (&None, &ChangeType::Updated), "{example}");
        let identities = participants.iter().filter_map(|participant| participant.info.as_ref()?.identity.as_deref());
        let came: Vec<_> =
            identities.flat_map(|set| set.members().filter_map(|(_, member)| member.id.clone())).collect();
        assert_eq!(invited(&request(example)), came, "{example}");
    }
}

fn events(message: &str) -> Vec<Event> {
    let notifications = CommsNotifications::from_slice(documented(message).as_bytes()).expect("they are notifications");
    notifications.into_iter().map(CommsNotification::into_event).collect()
}

fn invited(invite: &Invite) -> Vec<String> {
    invite.parameters().participants.iter().flatten().flat_map(ids).collect()
}

fn ids(participant: &InvitationParticipantInfo) -> Vec<String> {
    let set = participant.identity.as_deref().expect("everybody has an identity");
    set.members().filter_map(|(_, member)| member.id.clone()).collect()
}

#[test]
fn the_reports_of_the_requests_are_these() {
    for example in &examples("invite") {
        let expected = match example.as_str() {
            "invite/example-2" => {
                "warning[replaced-call-takes-one-participant] at /participants: with `replacesCallId`, the service reads \
                 only the first participant and ignores the others \
                 (https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta)"
            }
            _ => "",
        };
        assert_eq!(request(example).validate().to_string(), expected, "{example}");
    }
}
