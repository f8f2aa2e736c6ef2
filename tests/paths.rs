//! Paths and IDs: every path below a call tells its IDs, in every form that the service writes, and the documented
//! notifications of other pages about calls are exact.

mod util;

use std::collections::HashMap;

use graph_calls::{
    CallId, ChangeType, CommsNotification, CommsNotifications, Event, IdentitySet, Invite, OperationId, ParticipantId,
    ResourcePath,
};
use serde_json::{json, Value};
use util::{root, tree};

const CALL: &str = "5e8d0500-0000-4000-8000-0000000000a1";

/// A notification about a path, with a payload.
fn event(path: &str, change_type: &str, payload: Value) -> Event {
    let body = json!({ "value": [{ "changeType": change_type, "resourceUrl": path, "resourceData": payload }] });
    let read = CommsNotifications::from_slice(body.to_string().as_bytes()).expect("it is a notification");
    read.into_iter().next().expect("there is one").into_event()
}

/// A notification with these two paths.
fn about(resource_url: &str, resource: &str) -> CommsNotification {
    serde_json::from_value(json!({ "resourceUrl": resource_url, "resource": resource })).expect("it is a notification")
}

#[test]
fn every_path_below_a_call_tells_its_ids() {
    let (operation, participant) = (Some("op-1"), Some("p-1"));
    for (path, operation_id, participant_id) in [
        ("/communications/calls/CALL", None, None),
        ("/communications/calls/CALL/participants", None, None),
        ("/communications/calls/CALL/participants/p-1", None, participant),
        ("/communications/calls/CALL/participants/p-1/mute", None, participant),
        ("/communications/calls/CALL/operations", None, None),
        ("/communications/calls/CALL/operations/op-1", operation, None),
        ("/communications/calls/CALL/operations/op-1/more", operation, None),
        ("/communications/calls/CALL/contentSharingSessions/s-1", None, None),
        ("/communications/calls/CALL/contentsharingsessions/s-1", None, None),
        ("/communications/calls/CALL/audioRoutingGroups/g-1", None, None),
        ("/communications/calls('CALL')", None, None),
        ("/communications/calls('CALL')/operations('op-1')", operation, None),
        ("/communications/calls/CALL/participants('p-1')/x('y')", None, participant),
    ] {
        let path = path.replace("CALL", CALL);
        for path in [
            path.clone(),
            path.to_lowercase(),
            path[1..].to_owned(),
            path.replace("communications", "app"),
            format!("/beta{path}"),
            format!("https://graph.microsoft.com/v1.0{path}/"),
            format!("//graph.microsoft.com/beta{path}?a=b#c"),
        ] {
            let parsed = ResourcePath::parse(&path).unwrap_or_else(|| panic!("{path} is below a call"));
            assert_eq!(parsed.call_id().map(CallId::as_str), Some(CALL), "{path}");
            assert_eq!(parsed.operation_id().map(OperationId::as_str), operation_id, "{path}");
            assert_eq!(parsed.participant_id().map(ParticipantId::as_str), participant_id, "{path}");
            assert_eq!(about(&path, "").resource_path().as_ref(), Some(&parsed), "{path}");
        }
    }
    for path in ["", "/", "/communications", "/communications/calls", "/communications/calls/", "/users/1", "/calls/1"]
    {
        assert_eq!(ResourcePath::parse(path), None, "{path}");
    }
}

#[test]
fn what_is_below_the_deepest_known_path_is_kept() {
    let path = "/app/Calls/c/Participants('p''1')/a%2Fb/C";
    let Some(ResourcePath::Below { parent, segments, .. }) = ResourcePath::parse(path) else { panic!("{path}") };
    let ResourcePath::Participant { call_id, participant_id, .. } = *parent else { panic!("{parent:?}") };
    assert_eq!((call_id.as_str(), participant_id.as_str()), ("c", "p'1"));
    assert_eq!(segments, ["a/b", "C"]);
}

#[test]
fn a_known_path_is_preferred_to_one_below_it() {
    let known = "/communications/calls/1/participants";
    let below = "/communications/calls/1/unheardOf";
    for (one, other) in [(known, below), (below, known), (known, "/users/1"), ("/users/1", known)] {
        let path = about(one, other).resource_path();
        assert!(matches!(path, Some(ResourcePath::Participants { .. })), "{one} {other}: {path:?}");
    }
    assert_eq!(
        about(below, "/app/calls/2/more").resource_path().and_then(|path| path.call_id().cloned()),
        Some("1".into())
    );
    assert_eq!(about("/users/1", "").resource_path(), None);
}

#[test]
fn an_id_is_what_a_bot_has_of_it() {
    let invite = Invite::new(CALL).participant(IdentitySet::user("u"));
    let again: CallId = serde_json::from_str(&format!("{CALL:?}")).expect("it is a string");
    let owned = CALL.to_owned();
    for other in [Invite::new(&owned), Invite::new(owned.clone()), Invite::new(&again), Invite::new(again.clone())] {
        assert_eq!(other.call_id(), invite.call_id());
    }
    assert_eq!(*invite.call_id(), CALL);
    let calls = HashMap::from([(again, "a call")]);
    assert_eq!(calls.get(CALL), Some(&"a call"));
}

#[test]
fn rosters_tell_how_they_changed_and_whom_they_are_about() {
    let roster = json!([{ "@odata.type": "#microsoft.graph.participant", "id": "p-1", "isMuted": true }]);
    for (change_type, expected) in
        [("created", ChangeType::Created), ("updated", ChangeType::Updated), ("Deleted", ChangeType::Deleted)]
    {
        for (path, of) in [("participants", None), ("participants/p-1", Some("p-1"))] {
            let path = format!("/communications/calls/{CALL}/{path}");
            let event = event(&path, change_type, roster.clone());
            let Event::RosterUpdated { call_id, participant_id, change_type, participants, .. } = event else {
                panic!("{path}: {event:?}")
            };
            assert_eq!((call_id.as_str(), &change_type), (CALL, &expected));
            assert_eq!(participant_id.as_ref().map(ParticipantId::as_str), of);
            assert_eq!(participants[0].is_muted, Some(true));
        }
    }
}

#[test]
fn a_single_participant_is_a_roster_of_one() {
    let participant = json!({ "@odata.type": "#microsoft.graph.participant", "id": "p-1", "isMuted": true });
    for (path, of) in [("participants", None), ("participants/p-1", Some("p-1"))] {
        let event = event(&format!("/communications/calls/{CALL}/{path}"), "updated", participant.clone());
        let Event::RosterUpdated { participant_id, participants, .. } = event else { panic!("{path}: {event:?}") };
        assert_eq!(participant_id.as_ref().map(ParticipantId::as_str), of);
        assert_eq!(participants.iter().map(|one| one.is_muted).collect::<Vec<_>>(), [Some(true)]);
    }
}

#[test]
fn an_operation_tells_its_id_where_its_path_does() {
    let operation = json!({ "@odata.type": "#microsoft.graph.inviteParticipantsOperation", "status": "failed" });
    for (path, of) in [("operations/op-1", Some("op-1")), ("operations/participants", None)] {
        let event = event(&format!("/communications/calls/{CALL}/{path}"), "deleted", operation.clone());
        let Event::InviteEnded { operation_id, .. } = event else { panic!("{path}: {event:?}") };
        assert_eq!(operation_id.as_ref().map(OperationId::as_str), of);
    }
    let below = event(&format!("/communications/calls/{CALL}/operations/op-1/x"), "deleted", operation);
    assert!(matches!(below, Event::Other(_)), "{below:?}");
}

/// The notifications that the pages of other actions on calls print.
#[test]
fn the_notifications_of_other_pages_are_exact_and_tell_their_call() {
    let files: Vec<_> =
        tree(&root().join("tests/calls")).into_iter().filter(|(path, _)| path.ends_with(".json")).collect();
    assert!(files.len() > 30, "{}", files.len());
    for (file, body) in &files {
        let value: Value = serde_json::from_str(body).expect("it is JSON");
        let read = CommsNotifications::from_slice(body.as_bytes()).unwrap_or_else(|error| panic!("{file}: {error}"));
        assert_eq!(serde_json::to_value(&read).expect("it can be written"), value, "{file}");
        let plain: CommsNotifications = serde_json::from_str(body).unwrap_or_else(|error| panic!("{file}: {error}"));
        assert_eq!(plain, read, "{file}");
        for (notification, value) in read.into_iter().zip(value["value"].as_array().into_iter().flatten()) {
            let in_path =
                value["resourceUrl"].as_str().and_then(|path| path.split('/').nth(3)).expect("it is below a call");
            let path = notification.resource_path().unwrap_or_else(|| panic!("{file} has no path"));
            assert_eq!(path.call_id().map(CallId::as_str), Some(in_path), "{file}");
            let is_roster = value["resourceData"].is_array();
            let is_call = value["resourceData"]["@odata.type"] == "#microsoft.graph.call";
            match notification.into_event() {
                Event::CallChanged { call_id, call, .. } => {
                    assert!(is_call, "{file}");
                    assert_eq!(call_id.as_str(), in_path, "{file}");
                    assert_eq!(call.misfits().count(), 0, "{file}");
                    assert_eq!(call.state.is_some(), value["resourceData"]["state"].is_string(), "{file}");
                }
                Event::RosterUpdated { call_id, participants, .. } => {
                    assert!(is_roster, "{file}");
                    assert_eq!((call_id.as_str(), participants.len()), (in_path, 2), "{file}");
                }
                Event::Other(kept) => {
                    assert!(!is_roster && !is_call, "{file}");
                    assert_eq!(serde_json::to_value(&kept).expect("it can be written"), *value, "{file}");
                }
                event => panic!("{file}: {event:?}"),
            }
        }
    }
}
