//! Who is in a call.

use std::collections::BTreeSet;

use graph_calls::serde_json::{self, json, Value};
use graph_calls::{Change, ChangeType, CommsNotifications, Event, Participant, Roster};

fn participant(members: Value) -> Participant {
    serde_json::from_value(members).expect("it is an object")
}

fn user(id: &str) -> Value {
    json!({ "identity": { "user": { "id": id } } })
}

/// Updates a roster, and names what changed.
fn update(roster: &mut Roster<Participant>, change_type: &ChangeType, participants: Value) -> Vec<String> {
    let participants: Vec<Participant> = serde_json::from_value(participants).expect("it is an array");
    roster.update(change_type, participants).iter().map(name).collect()
}

fn name(change: &Change<'_, Participant>) -> String {
    let (kind, participant) = match change {
        Change::Joined(participant) => ("joined", *participant),
        Change::Waits(participant) => ("waits", *participant),
        Change::Admitted(participant) => ("admitted", *participant),
        Change::Left(participant) => ("left", participant),
        Change::Changed { now, .. } => ("changed", *now),
        Change::Unidentified(participant) => ("unidentified", participant),
        other => panic!("{other:?}"),
    };
    let who = participant.who().and_then(|who| who.identity.id.clone());
    format!("{kind} {}", participant.id.clone().or(who).unwrap_or_default())
}

const NOTHING: [&str; 0] = [];

#[test]
fn a_participant_waits_is_admitted_changes_and_leaves() {
    let mut roster = Roster::new();
    let mut step = |change_type: ChangeType, members: Value| update(&mut roster, &change_type, json!([members]));
    let lobby = json!({ "id": "1", "info": user("a"), "isInLobby": true });
    assert_eq!(step(ChangeType::Updated, lobby.clone()), ["waits 1"]);
    assert_eq!(step(ChangeType::Updated, lobby), NOTHING);
    assert_eq!(step(ChangeType::Updated, json!({ "id": "1", "info": user("a"), "isInLobby": false })), ["admitted 1"]);
    assert_eq!(step(ChangeType::Created, json!({ "id": "1", "info": user("a"), "isMuted": true })), ["changed 1"]);
    assert_eq!(step(ChangeType::Updated, json!({ "id": "1", "info": user("a"), "isInLobby": true })), ["waits 1"]);
    assert_eq!(step(ChangeType::Deleted, json!({ "id": "1", "info": user("a") })), ["left 1"]);
    assert_eq!(step(ChangeType::Deleted, json!({ "id": "1", "info": user("a") })), NOTHING);
    assert_eq!(step(ChangeType::Updated, json!({ "id": "1", "info": user("a") })), ["joined 1"]);
    let removed = json!({ "id": "1", "info": user("a"), "removedState": { "reason": "gone" } });
    assert_eq!(step(ChangeType::Updated, removed), ["left 1"]);
    assert!(roster.is_empty());
}

#[test]
fn who_is_not_mentioned_has_not_left() {
    let mut roster = Roster::new();
    update(&mut roster, &ChangeType::Updated, json!([{ "info": user("a") }]));
    update(&mut roster, &ChangeType::Updated, json!([{ "info": user("b"), "isInLobby": true }]));
    assert_eq!((roster.len(), roster.iter().count(), roster.waiting().count()), (2, 2, 1));
    assert_eq!(format!("{roster:?}"), "Roster { present: 2, waiting: 1 }");
}

#[test]
fn an_identity_without_an_id_is_the_only_one_that_has_it() {
    let mut roster = Roster::new();
    let mut step = |members: Value| update(&mut roster, &ChangeType::Updated, json!([members]));
    assert_eq!(step(json!({ "info": user("a") })), ["joined a"]);
    // The same person, whose ID is known now.
    assert_eq!(step(json!({ "id": "1", "info": user("a") })), ["changed 1"]);
    assert_eq!(step(json!({ "info": user("a"), "isMuted": true })), ["changed a"]);
    // The kind is a part of the identity.
    assert_eq!(step(json!({ "info": { "identity": { "application": { "id": "a" } } } })), ["joined a"]);
    // Somebody can be in a call with two devices.
    assert_eq!(step(json!({ "id": "2", "info": user("a") })), ["joined 2"]);
    assert_eq!(step(json!({ "info": user("a"), "isMuted": true })), NOTHING);
    for nobody in [json!({}), json!({ "id": " ", "info": user(" ") }), json!({ "info": { "identity": {} } })] {
        let changes = step(nobody);
        assert_eq!(changes.len(), 1);
        assert!(changes[0].starts_with("unidentified"), "{changes:?}");
    }
    assert_eq!(roster.len(), 3);
}

#[test]
fn a_lower_sequence_number_never_wins() {
    let at = |number: i64, muted: bool| json!([{ "id": "1", "info": user("a"), "rosterSequenceNumber": number, "isMuted": muted }]);
    let mut roster = Roster::new();
    assert_eq!(update(&mut roster, &ChangeType::Updated, at(5, true)), ["joined 1"]);
    assert_eq!(update(&mut roster, &ChangeType::Updated, at(4, false)), NOTHING);
    assert_eq!(update(&mut roster, &ChangeType::Deleted, at(4, false)), NOTHING);
    assert_eq!(roster.iter().next().and_then(|member| member.is_muted), Some(true));
    assert_eq!(update(&mut roster, &ChangeType::Deleted, at(6, false)), ["left 1"]);
    assert_eq!(update(&mut roster, &ChangeType::Updated, at(5, true)), NOTHING);
    assert_eq!(update(&mut roster, &ChangeType::Updated, at(7, true)), ["joined 1"]);
    assert_eq!(update(&mut roster, &ChangeType::Deleted, at(6, true)), NOTHING);
}

#[test]
fn deltas_are_ordered_by_their_own_numbers() {
    let mut roster = Roster::new();
    let mut step = |change_type: ChangeType, number: i64, id: &str| {
        let member = participant(json!({ "id": id, "info": user(id) }));
        roster.update_delta(&change_type, Some(number), [member]).iter().map(name).collect::<Vec<_>>()
    };
    assert_eq!(step(ChangeType::Deleted, 3, "a"), NOTHING);
    assert_eq!(step(ChangeType::Created, 1, "a"), NOTHING, "it is older than the one that removed them");
    assert_eq!(step(ChangeType::Updated, 2, "b"), ["joined b"], "nobody else spoke of them");
    assert_eq!(step(ChangeType::Created, 4, "a"), ["joined a"]);
}

/// The order of notifications does not matter if they have numbers, nor does it matter who is mentioned twice.
/// A participant with a number, and possibly with an ID.
fn numbered(number: i64, id: Option<&str>, more: &[(&str, Value)]) -> Value {
    let mut members = json!({ "id": id, "info": user("p"), "rosterSequenceNumber": number });
    more.iter().for_each(|(name, value)| members[*name] = value.clone());
    members
}

#[test]
fn every_permutation_of_numbered_notifications_ends_the_same() {
    let at = |number: i64, id: &str, lobby: bool| json!({ "id": id, "info": user(id), "rosterSequenceNumber": number, "isInLobby": lobby });
    let (a, waits) = (Some("a"), [("isInLobby", json!(true))]);
    let stories = [
        vec![
            (ChangeType::Created, json!([at(1, "a", true)])),
            (ChangeType::Updated, json!([at(2, "a", false), at(2, "b", false)])),
            (ChangeType::Deleted, json!([at(3, "b", false)])),
            (ChangeType::Updated, json!([at(4, "c", true)])),
            (ChangeType::Updated, json!([at(2, "a", false), at(2, "b", false)])),
        ],
        // The ID comes and goes.
        vec![
            (ChangeType::Updated, json!([numbered(1, a, &[])])),
            (ChangeType::Deleted, json!([numbered(2, None, &[])])),
        ],
        vec![
            (ChangeType::Updated, json!([numbered(1, a, &[])])),
            (ChangeType::Updated, json!([numbered(3, None, &[("isMuted", json!(true))])])),
            (ChangeType::Updated, json!([numbered(2, None, &[])])),
        ],
        // The newest says nothing of the lobby.
        vec![
            (ChangeType::Updated, json!([numbered(1, a, &waits)])),
            (ChangeType::Updated, json!([numbered(2, a, &[])])),
        ],
        vec![
            (ChangeType::Updated, json!([numbered(1, a, &waits)])),
            (ChangeType::Updated, json!([numbered(2, a, &[("isInLobby", json!(false))])])),
            (ChangeType::Updated, json!([numbered(3, a, &[])])),
        ],
        // The same number for both.
        vec![
            (ChangeType::Updated, json!([numbered(2, a, &[])])),
            (ChangeType::Deleted, json!([numbered(2, a, &[])])),
            (ChangeType::Updated, json!([numbered(1, a, &[])])),
        ],
    ];
    for (story, notifications) in stories.iter().enumerate() {
        let ends: BTreeSet<_> = permutations(notifications.len())
            .into_iter()
            .map(|order| {
                let mut roster = Roster::new();
                for index in order {
                    let (change_type, members) = &notifications[index];
                    update(&mut roster, change_type, members.clone());
                }
                let [all, waiting] = [roster.iter().collect::<Vec<_>>(), roster.waiting().collect()];
                serde_json::to_string(&[all, waiting]).expect("it can be written")
            })
            .collect();
        assert_eq!(ends.len(), 1, "story {story}: {ends:?}");
    }
}

#[test]
fn something_old_about_an_identity_brings_nobody_back() {
    let mut roster = Roster::new();
    update(&mut roster, &ChangeType::Updated, json!([numbered(1, Some("a"), &[])]));
    update(&mut roster, &ChangeType::Deleted, json!([{ "id": "a", "rosterSequenceNumber": 3 }]));
    assert_eq!(update(&mut roster, &ChangeType::Updated, json!([numbered(2, None, &[])])), NOTHING);
    // Another ID is another participant, who has numbers of its own.
    assert_eq!(update(&mut roster, &ChangeType::Updated, json!([numbered(1, Some("b"), &[])])), ["joined b"]);
}

#[test]
fn every_permutation_of_the_documented_notifications_ends_the_same() {
    let documented = [
        include_str!("../../documented/invite/example-1/roster-updated.json"),
        include_str!("../../documented/invite/example-2/roster-updated.json"),
        include_str!("../../documented/invite/example-3/roster-updated.json"),
        include_str!("../../documented/invite/example-4/roster-updated.json"),
        include_str!("../../documented/invite/example-5/roster-updated.json"),
        // The service can send a notification twice.
        include_str!("../../documented/invite/example-2/roster-updated.json"),
    ];
    let ends: BTreeSet<_> = permutations(documented.len())
        .into_iter()
        .map(|order| {
            let mut roster = Roster::new();
            for index in order {
                let notifications = CommsNotifications::from_slice(documented[index].as_bytes()).expect("it is JSON");
                for notification in notifications {
                    let Event::RosterUpdated { change_type, participants, .. } = notification.into_event() else {
                        panic!("it is a roster");
                    };
                    roster.update(&change_type, participants);
                }
            }
            assert_eq!(roster.len(), 6);
            serde_json::to_string(&roster.iter().collect::<Vec<_>>()).expect("it can be written")
        })
        .collect();
    assert_eq!(ends.len(), 1, "{ends:?}");
}

#[test]
fn a_large_roster_without_ids_is_found_by_identity() {
    let mut roster = Roster::new();
    let everybody: Vec<_> =
        (0..20_000).map(|number| participant(json!({ "info": user(&number.to_string()) }))).collect();
    for _ in 0..3 {
        roster.update(&ChangeType::Updated, everybody.clone());
    }
    assert_eq!(roster.update(&ChangeType::Deleted, everybody).len(), 20_000);
    assert!(roster.is_empty());
}

fn permutations(count: usize) -> Vec<Vec<usize>> {
    let Some(last) = count.checked_sub(1) else { return vec![Vec::new()] };
    let insert = |order: Vec<usize>| {
        (0..count).map(move |at| {
            let mut order = order.clone();
            order.insert(at, last);
            order
        })
    };
    permutations(last).into_iter().flat_map(insert).collect()
}
