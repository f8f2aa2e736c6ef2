//! Values that are changed after they were read are written with their new contents.

use graph_calls::{
    AdditionalProperties, CommsNotification, CommsNotifications, CommsOperation, CommunicationsApplicationIdentity,
    Entity, Identity, InviteParticipantsOperation, Participant, ResourceData, SyntheticMediaDetectionInfo,
    TeamworkUserIdentity,
};
use serde::de::DeserializeOwned;
use serde::Serialize;
use serde_json::{json, Value};

use super::model::UNDECLARED;

fn read<T: DeserializeOwned>(json: Value) -> T {
    serde_json::from_value(json).expect("it fits")
}

/// The JSON of an object. Asserts that both ways of writing agree and that it can be read again.
fn written<T: Serialize + DeserializeOwned + PartialEq>(object: &T, direct: serde_json::Result<Vec<u8>>) -> String {
    let text = serde_json::to_string(object).expect("it can be written");
    assert_eq!(String::from_utf8(direct.expect("it can be written")).as_ref(), Ok(&text));
    serde_json::from_str::<T>(&text).unwrap_or_else(|error| panic!("{error}\nof {text}"));
    text
}

#[test]
fn null_gives_way_to_a_value_and_comes_back_without_it() {
    let mut participant: Participant = read(json!({"rosterSequenceNumber": null}));
    participant.roster_sequence_number = Some(5);
    assert_eq!(written(&participant, participant.to_vec()), r#"{"rosterSequenceNumber":5}"#);
    participant.roster_sequence_number = None;
    assert_eq!(written(&participant, participant.to_vec()), r#"{"rosterSequenceNumber":null}"#);
}

#[test]
fn what_is_written_alike_is_equal_whatever_it_was_before() {
    let mut participant: Participant = read(json!({"rosterSequenceNumber": null, "id": "1", "info": {}}));
    let other: Participant = read(json!({"rosterSequenceNumber": 5, "id": "1", "info": {}}));
    assert_ne!(participant, other);
    participant.roster_sequence_number = Some(5);
    assert_eq!(participant, other);
}

#[test]
fn null_is_forgotten_once_something_is_set() {
    let mut operation: InviteParticipantsOperation = read(json!({"participants": [null, null]}));
    let participants = operation.participants.as_mut().expect("they are there");
    assert_eq!(participants[0], participants[1]);
    participants[0].participant_id = Some("1".into());
    assert_ne!(participants[0], participants[1]);
    let again: InviteParticipantsOperation = read(json!({"participants": [{"participantId": "1"}, null]}));
    assert_eq!(operation, again);
    assert_ne!(read::<InviteParticipantsOperation>(json!({"participants": [{}, null]})), again);
}

#[test]
fn a_double_is_compared_in_the_form_in_which_it_is_written() {
    let double = |json: &str| -> SyntheticMediaDetectionInfo { serde_json::from_str(json).expect("it fits") };
    let mut info = double(r#"{"syntheticConfidence":1}"#);
    assert_ne!(info, double(r#"{"syntheticConfidence":1.0}"#));
    info.synthetic_confidence = Some(0.5);
    assert_eq!(info, double(r#"{"syntheticConfidence":0.5}"#));
    info.synthetic_confidence = Some(-0.0);
    assert_ne!(info, double(r#"{"syntheticConfidence":0}"#));
}

#[test]
fn a_derived_object_that_bears_the_tag_of_its_base_becomes_what_it_says_it_is() {
    let json = json!({"@odata.type": Identity::ODATA_TYPE, "id": "1", "userPrincipalName": null});
    let base = Identity::from(read::<TeamworkUserIdentity>(json.clone()));
    assert_eq!(serde_json::to_value(&base).ok().as_ref(), Some(&json));
    assert_eq!(base, read(json));
}

#[test]
fn unreadable_payloads_are_equal_wherever_they_stand() {
    let batch = r#"{"value":[{"resourceData":{"a":1,"a":2}},{"resourceData":{"a":1,"a":2}}]}"#;
    let batch: CommsNotifications = serde_json::from_str(batch).expect("only the payloads are unreadable");
    let [one, other] = batch.value.as_deref().expect("they are there") else { panic!("there are two") };
    assert!(matches!(one.resource_data, Some(ResourceData::Unreadable(_))), "{one:?}");
    assert_eq!(one, other);
    let alone = serde_json::from_str(r#"{"resourceData":{"a":1,"a":2}}"#).expect("only the payload is unreadable");
    assert_eq!(*one, alone);
}

#[test]
fn a_tag_stands_for_more_than_null() {
    let mut participants: Vec<Participant> = read(json!([{}]));
    let mut team: CommsNotification =
        read(json!({"resourceData": [{"isMuted": true}, null], "resource": "/communications/calls/1/participants"}));
    let Some(ResourceData::Participants(nulls)) = &mut team.resource_data else { panic!("it is a roster") };
    participants.append(nulls);
    let mut null = participants.pop().expect("there are three");
    assert!(null.is_null());
    null.insert_additional_property("@odata.type", json!(Participant::ODATA_TYPE)).expect("it is no property");
    assert!(!null.is_null());
    assert_eq!(written(&null, null.to_vec()), format!(r#"{{"@odata.type":"{}"}}"#, Participant::ODATA_TYPE));
}

#[test]
fn a_base_type_knows_nothing_of_what_it_was_a_part_of() {
    let application: CommunicationsApplicationIdentity =
        read(json!({"id": "1", "hidden": null, "applicationType": null}));
    let identity: Identity = (*application).clone();
    assert_eq!(identity, read(json!({"id": "1"})));
    let user = TeamworkUserIdentity::new(identity);
    assert_eq!(written(&user, user.to_vec()), r#"{"id":"1"}"#);
}

#[test]
fn a_base_type_takes_every_property_whatever_it_was_given_before() {
    let mut operation: InviteParticipantsOperation =
        read(json!({"participants": [], "id": "x", "clientContext": null}));
    let entity: &mut Entity = &mut operation;
    entity.insert_additional_property("status", json!(5)).expect("an entity has no such property");
    let operation = CommsOperation::from(operation);
    let value = serde_json::to_value(&operation).expect("it can be written");
    assert_eq!(value, json!({"participants": [], "id": "x", "clientContext": null, "status": 5}));

    let operation: InviteParticipantsOperation = read(json!({"status": "Running", "participants": null}));
    let value = serde_json::to_value(Entity::from(CommsOperation::from(operation))).expect("it can be written");
    assert_eq!(value, json!({"status": "Running", "participants": null}));
}

#[test]
fn a_null_is_shown_and_stands_once() {
    let mut participant: Participant = read(json!({"info": null}));
    assert_eq!(format!("{participant:?}"), "Participant { info: null }");
    let entity: &mut Entity = &mut participant;
    entity.insert_additional_property("info", json!({})).expect("an entity has no such property");
    assert_eq!(written(&participant, participant.to_vec()), r#"{"info":null}"#);
}

#[test]
fn a_value_in_its_other_form_leaves_no_null_behind() {
    let mut participant: Participant = read(json!({"rosterSequenceNumber": "5"}));
    participant.roster_sequence_number = Some(6);
    assert_eq!(written(&participant, participant.to_vec()), r#"{"rosterSequenceNumber":"6"}"#);
    participant.roster_sequence_number = None;
    assert_eq!(written(&participant, participant.to_vec()), "{}");

    let mut info: SyntheticMediaDetectionInfo = read(json!({"syntheticConfidence": 1}));
    info.synthetic_confidence = Some(-0.0);
    assert_eq!(written(&info, info.to_vec()), r#"{"syntheticConfidence":-0.0}"#);
    info.synthetic_confidence = Some(2.0);
    assert_eq!(written(&info, info.to_vec()), r#"{"syntheticConfidence":2}"#);
    info.synthetic_confidence = None;
    assert_eq!(written(&info, info.to_vec()), "{}");
}

#[test]
fn a_property_holds_where_its_base_type_was_given_a_member_of_its_name() {
    let identity: Identity = read(json!({"id": "1", "userPrincipalName": "old", UNDECLARED: 1}));
    let mut user = TeamworkUserIdentity::new(identity);
    assert_eq!(user.to_vec().ok(), serde_json::to_vec(&user).ok());
    assert_eq!(serde_json::to_value(&user).expect("it can be written")["userPrincipalName"], json!("old"));
    user.user_principal_name = Some("new".into());
    let text = written(&user, user.to_vec());
    let end = format!(r#""id":"1","userPrincipalName":"new","{UNDECLARED}":1}}"#);
    assert!(text.ends_with(&end), "{text}");

    let mut participant = Participant::default();
    let entity: &mut Entity = &mut participant;
    entity.insert_additional_property("isMuted", json!(true)).expect("an entity has no such property");
    participant.is_muted = Some(false);
    let text = written(&participant, participant.to_vec());
    assert!(text.contains(r#""isMuted":false"#) && !text.contains("true"), "{text}");
}

#[test]
fn the_tag_of_the_type_is_the_tag_however_it_comes() {
    let tagged = Participant::default();
    let mut participant: Participant = read(json!({}));
    assert_eq!(participant.insert_additional_property("@odata.type", json!("#other")), Ok(None));
    assert_eq!(participant.odata_type(), Some("#other"));
    let own = json!(Participant::ODATA_TYPE);
    assert_eq!(participant.insert_additional_property("@odata.type", own.clone()), Ok(Some(json!("#other"))));
    assert_eq!(participant, tagged);
    assert_eq!(participant.insert_additional_property("@odata.type", own.clone()), Err(own));

    // A base object with another tag is passed to a type that has its own tag.
    let user = TeamworkUserIdentity::new(read::<Identity>(json!({"@odata.type": "#other", "id": "1"})));
    assert_eq!(written(&user, user.to_vec()).matches("@odata.type").count(), 1);
}
