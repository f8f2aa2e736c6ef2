//! What services really send: payloads that are not quite as documented become events all the same,
//! and nothing is lost.

mod util;

use graph_calls::{CommsNotification, CommsNotifications, Event, ODataError, Participant, ResourceData, ResultInfo};
use serde_json::{json, Value};

use util::{read, root};

/// Reads a body from `tests/reading`, in both ways, and checks that it is written back as it was.
fn notifications(name: &str) -> CommsNotifications {
    from_text(&read(&root().join(format!("tests/reading/{name}.json"))))
}

fn from_text(body: &str) -> CommsNotifications {
    let fast = CommsNotifications::from_slice(body.as_bytes()).expect("it is a batch");
    let plain: CommsNotifications = serde_json::from_str(body).expect("it is a batch");
    assert_eq!(fast, plain);
    // The letter case of a known enum member is the only difference that is allowed.
    let lower = |json: &[u8]| serde_json::from_slice::<Value>(json).expect("it is JSON").to_string().to_lowercase();
    let written = serde_json::to_vec(&fast).expect("it can be written");
    assert_eq!(lower(&written), lower(body.as_bytes()));
    assert_eq!(fast.to_vec().expect("it can be written"), written);
    fast
}

/// The only notification, with this payload at this path.
fn notification(path: &str, payload: &Value) -> CommsNotification {
    let body = json!({"value": [{"changeType": "deleted", "resourceUrl": path, "resourceData": payload}]});
    from_text(&body.to_string()).into_iter().next().expect("there is one")
}

fn events(name: &str) -> Vec<Event> {
    notifications(name).into_iter().map(CommsNotification::into_event).collect()
}

fn places(notifications: &CommsNotifications) -> Vec<String> {
    notifications.misfits().map(|misfit| misfit.place().to_owned()).collect()
}

#[test]
fn an_untyped_payload_is_not_an_operation_for_its_path_alone() {
    for name in ["untyped-participant-is-not-an-invite", "untyped-participant-left-is-not-an-invite"] {
        assert!(!matches!(events(name)[..], [Event::InviteEnded { .. }]), "{name}");
    }
    assert!(matches!(events("untyped-participant-left-is-not-an-invite")[..], [Event::Other(_)]));
}

#[test]
fn untyped_operations_are_no_roster() {
    assert!(matches!(events("untyped-operations-are-no-roster")[..], [Event::Other(_)]));
}

/// An ID that every entity has is no reason, and neither is the status that every operation has.
#[test]
fn inherited_members_are_no_reason_for_a_type() {
    for (path, payload) in [
        ("/communications/calls/1/operations/1", json!({"id": "1", "status": "completed", "clientContext": "c"})),
        ("/communications/calls/1/participants", json!([{"id": "1"}])),
        ("/communications/calls/1/participants", json!([])),
        ("/communications/calls/1/participants", json!({})),
    ] {
        let unknown = notification(path, &payload);
        assert!(matches!(unknown.resource_data, Some(ResourceData::Unknown(_))), "{unknown:?}");
    }
}

/// In a payload of a foreign type, the letter case of what looks like an enum is not touched.
#[test]
fn a_foreign_payload_is_kept_letter_by_letter() {
    for payload in [
        json!({"status": "COMPLETED", "participantId": "p-1"}),
        json!({"status": "COMPLETED", "@odata.type": "#microsoft.graph.recordOperation"}),
        json!([{"id": "p-1", "info": {"endpointType": "DEFAULT"}, "@odata.type": "#microsoft.graph.call"}]),
    ] {
        for path in ["/communications/calls/1/participants", "/communications/calls/1/operations/1"] {
            let kept = notification(path, &payload);
            let Some(ResourceData::Unknown(unknown)) = &kept.resource_data else { panic!("{kept:?}") };
            assert_eq!(*unknown.value(), payload);
        }
    }
}

#[test]
fn a_tag_names_its_type_in_every_spelling() {
    for name in ["upper-camel-tag-operation", "tag-without-hash"] {
        assert!(matches!(events(name)[..], [Event::InviteEnded { .. }]), "{name}");
    }
    for tag in [
        "#Microsoft.Graph.Participant",
        "microsoft.graph.participant",
        "https://graph.microsoft.com/beta/$metadata#microsoft.graph.participant",
        "https://graph.microsoft.com/beta/$metadata#a#MICROSOFT.GRAPH.PARTICIPANT",
    ] {
        for payload in [json!([{"id": "1", "@odata.type": tag}]), json!([{"@odata.type": tag, "id": "1"}, {}])] {
            let roster = notification("", &payload);
            let Some(ResourceData::Participants(participants)) = &roster.resource_data else { panic!("{roster:?}") };
            assert_eq!(participants[0].id.as_deref(), Some("1"));
            assert_eq!(graph_calls::AdditionalProperties::odata_type(&participants[0]), Some(tag));
        }
    }
    for tag in ["", "#", "participant", "#microsoft.graph.participant2", "microsoft.graph.participant#"] {
        let unknown = notification("", &json!([{"@odata.type": tag}]));
        assert!(matches!(unknown.resource_data, Some(ResourceData::Unknown(_))), "{unknown:?}");
    }
}

#[test]
fn a_single_participant_is_typed() {
    for payload in [
        json!({"@odata.type": "#microsoft.graph.participant", "id": "p-1"}),
        json!({"id": "p-1", "isMuted": true}),
        json!({"isInLobby": null}),
    ] {
        let one = notification("/app/calls/1/participants", &payload);
        assert!(matches!(one.resource_data, Some(ResourceData::Participant(_))), "{one:?}");
    }
    let [Event::RosterUpdated { participants, .. }] = &events("single-participant-object")[..] else {
        panic!("it is an update of the roster");
    };
    assert_eq!(participants.iter().map(|one| one.id.as_deref()).collect::<Vec<_>>(), [Some("p-1")]);
}

#[test]
fn changes_of_a_roster_are_an_event() {
    let delta = json!({"@odata.type": "#microsoft.graph.deltaParticipants", "sequenceNumber": 7, "participants": [{"id": "p-1"}, 5]});
    for change_type in ["created", "updated", "deleted"] {
        let body = json!({"value": [{
            "changeType": change_type, "resourceUrl": "/communications/calls/1/participants", "resourceData": delta
        }]});
        let batch = from_text(&body.to_string());
        assert_eq!(places(&batch), ["/value/0/resourceData/participants/1"]);
        let event = batch.into_iter().next().map(CommsNotification::into_event);
        let Some(Event::RosterChanged { call_id, change_type: came, delta, .. }) = event else { panic!("{event:?}") };
        assert_eq!((call_id.as_str(), came.as_str(), delta.sequence_number), ("1", change_type, Some(7)));
    }
    // Without a type, the payload could also be an operation, which is the one that is meant.
    let untagged = notification("/communications/calls/1/participants", &json!({"sequenceNumber": 7}));
    assert!(matches!(untagged.resource_data, Some(ResourceData::Unknown(_))), "{untagged:?}");
}

#[test]
fn one_value_that_does_not_fit_costs_its_member() {
    let cases = [("roster-one-odd-leaf", 3, "1/metadata"), ("roster-identity-as-text", 2, "1/info/identity/user")];
    for (name, count, place) in cases {
        let batch = notifications(name);
        assert_eq!(places(&batch), [format!("/value/0/resourceData/{place}")]);
        let event = batch.into_iter().next().map(CommsNotification::into_event);
        let Some(Event::RosterUpdated { participants, .. }) = event else { panic!("{name}: {event:?}") };
        assert_eq!(participants.len(), count, "{name}");
        assert!(participants.iter().all(|participant| participant.id.is_some()), "{name}");
    }
}

#[test]
fn a_duplicate_member_costs_its_payload() {
    let [Event::Other(call), Event::InviteEnded { .. }] = &events("duplicate-in-foreign-payload")[..] else {
        panic!("the second notification is about an invitation");
    };
    let Some(ResourceData::Unreadable(unreadable)) = &call.resource_data else { panic!("{call:?}") };
    assert_eq!(unreadable.error(), "duplicate member `state` at /value/0/resourceData");
}

#[test]
fn a_batch_needs_an_array_but_no_notification_that_fits() {
    for (body, expected) in [
        (r#"{"value":[5,{"changeType":"updated"},"a"]}"#, &["/value/0", "/value/2"][..]),
        (r#"{"value":[5]}"#, &["/value"]),
        (
            r#"{"value":[{"changeType":5,"resource":[],"resourceUrl":{}}]}"#,
            &["/value/0/changeType", "/value/0/resource", "/value/0/resourceUrl"],
        ),
        (r#"{"@odata.type":5,"value":[]}"#, &[]),
    ] {
        let mut places = places(&from_text(body));
        places.sort();
        assert_eq!(places, expected, "{body}");
    }
    for body in ["{}", r#"{"value":null}"#, r#"{"value":{}}"#, r#"{"value":5}"#, "[]", "5", "", "{"] {
        assert!(CommsNotifications::from_slice(body.as_bytes()).is_err(), "{body}");
    }
}

#[test]
fn a_property_is_read_in_every_spelling_and_written_back_as_it_was() {
    let body = r#"{"error":{"innererror":{"innererror":{"request-id":"r-2"},"request-id":"r-1"}}}"#;
    let error: ODataError = serde_json::from_str(body).expect("it is an error");
    let inner = error.error.as_ref().and_then(|error| error.inner_error.as_ref()).expect("it has an inner error");
    assert_eq!(inner.request_id.as_deref(), Some("r-1"));
    assert_eq!(inner.inner_error.as_ref().and_then(|inner| inner.request_id.as_deref()), Some("r-2"));
    assert_eq!(serde_json::to_string(&error).expect("it can be written"), body);

    // The declared spelling is typed, whichever comes first, and the other one is preserved.
    for body in [r#"{"subCode":1,"subcode":2}"#, r#"{"subcode":2,"subCode":1}"#, r#"{"subCode":"1","subcode":2}"#] {
        let info: ResultInfo = serde_json::from_str(body).expect("it is a result");
        assert_eq!((info.subcode, info.misfits().count()), (Some(2), 0), "{body}");
        let value: Value = serde_json::from_str(body).expect("it is JSON");
        assert_eq!(serde_json::to_value(&info).expect("it can be written"), value);
    }
    let mut info: ResultInfo = serde_json::from_str(r#"{"subCode":"x"}"#).expect("it is a result");
    assert_eq!(info.misfits().map(|misfit| misfit.place().to_owned()).collect::<Vec<_>>(), ["/subCode"]);
    info.subcode = Some(7);
    assert_eq!(info.misfits().count(), 0, "a value that is set replaces the misfit");
    assert_eq!(serde_json::to_string(&info).expect("it can be written"), r#"{"subCode":7}"#);
    for body in [r#"{"subCode":1,"subCode":1}"#, r#"{"subCode":1,"subcode":1,"subCode":1}"#] {
        assert!(serde_json::from_str::<ResultInfo>(body).is_err(), "{body}");
    }
}

#[test]
fn a_number_with_a_fraction_of_zero_is_an_integer() {
    let info: ResultInfo = serde_json::from_str(r#"{"code":412.0,"subcode":-1e2}"#).expect("it is a result");
    assert_eq!((info.code, info.subcode), (Some(412), Some(-100)));
    assert_eq!(serde_json::to_string(&info).expect("it can be written"), r#"{"code":412.0,"subcode":-100.0}"#);
    let mut participant: Participant =
        serde_json::from_str(r#"{"rosterSequenceNumber":5.0}"#).expect("it is a participant");
    assert_eq!(participant.roster_sequence_number, Some(5));
    assert_eq!(serde_json::to_string(&participant).expect("it can be written"), r#"{"rosterSequenceNumber":5.0}"#);
    participant.roster_sequence_number = None;
    assert_eq!(serde_json::to_string(&participant).expect("it can be written"), "{}", "it was not null");
}

/// A long path below a call is compared with each template, but its IDs are not decoded each time.
#[test]
fn a_long_path_is_parsed_in_linear_time() {
    let path = format!("/communications/calls/{}{}", "x".repeat(500_000), "/a".repeat(100_000));
    let path = graph_calls::ResourcePath::parse(&path).expect("it is below a call");
    assert_eq!(path.call_id().map(|id| id.as_str().len()), Some(500_000));
}

#[test]
fn errors_about_the_root_do_not_quote_it() {
    for body in [r#""4:+4930901820""#, "4930901820", "true", "4930901820.5"] {
        let errors = [
            CommsNotifications::from_slice(body.as_bytes()).expect_err("it is no object").to_string(),
            serde_json::from_str::<ODataError>(body).expect_err("it is no object").to_string(),
            serde_json::from_str::<graph_calls::ChangeType>(&body.replace('"', "["))
                .map(drop)
                .err()
                .map_or_else(String::new, |error| error.to_string()),
        ];
        assert!(errors.iter().all(|error| !error.contains("4930901820")), "{errors:?}");
    }
}

/// A value that is nested too deeply for text is kept if it comes from a value.
#[test]
fn a_deep_misfit_is_kept() {
    let deep = (0..300).fold(json!(1), |inner, _| json!([inner]));
    let operation = json!({"participants": [deep], "id": "op-1"});
    let read: graph_calls::InviteParticipantsOperation = serde_json::from_value(operation.clone()).expect("it is read");
    assert_eq!(serde_json::to_value(&read).expect("it can be written"), operation);
}

#[test]
fn a_tag_that_is_no_string_is_none() {
    let payload = json!({"@odata.type": null, "participants": []});
    let ended = notification("/communications/calls/1/operations/1", &payload);
    assert!(matches!(ended.resource_data, Some(ResourceData::InviteParticipantsOperation(_))), "{ended:?}");
}

#[test]
fn the_name_of_a_property_is_none_of_an_additional_property() {
    let mut error: graph_calls::PublicError = serde_json::from_str(r#"{"innererror":{}}"#).expect("it is an error");
    for name in ["innerError", "innererror", "code"] {
        let inserted = graph_calls::AdditionalProperties::insert_additional_property(&mut error, name, json!(1));
        assert_eq!(inserted, Err(json!(1)), "{name}");
    }
}

/// A choice whose tag is not its first member is read in advance, to find the tag.
#[test]
fn a_choice_that_is_not_json_is_refused_as_any_text() {
    for cut in [r#"{"a":1,"#, r#"{"a":[1}"#, r#"{"a":tru"#, r#"{"a":1,"@odata.type":"#] {
        let expected = serde_json::from_str::<Value>(cut).expect_err("it is no JSON");
        let alone = graph_calls::MeetingInfo::from_slice(cut.as_bytes()).expect_err("it is no JSON");
        assert_eq!((alone.classify(), alone.to_string()), (expected.classify(), expected.to_string()), "{cut}");
        let inside = graph_calls::Call::from_slice(format!(r#"{{"meetingInfo":{cut}"#).as_bytes());
        assert!(inside.is_err_and(|error| !error.is_data()), "{cut}");
    }
}
