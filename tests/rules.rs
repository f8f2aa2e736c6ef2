//! The rules of the action: each has a request that breaks it and one that only just does not.

use graph_calls::{
    AdditionalProperties, Identity, IdentitySet, InvitationParticipantInfo, Invite, RequestError, Severity,
};
use serde_json::{json, Value};

fn user(id: &str) -> InvitationParticipantInfo {
    InvitationParticipantInfo::new(IdentitySet::user(id))
}

fn phone(number: &str) -> InvitationParticipantInfo {
    InvitationParticipantInfo::new(IdentitySet::phone(number))
}

fn users(count: usize) -> Invite {
    Invite::new("call").participants((0..count).map(|index| user(&format!("user-{index}"))))
}

fn inviting(participants: impl IntoIterator<Item = InvitationParticipantInfo>) -> Invite {
    Invite::new("call").participants(participants)
}

fn without_id(mut participant: InvitationParticipantInfo) -> InvitationParticipantInfo {
    if let Some(phone) = participant.identity.as_mut().and_then(|identity| identity.phone.as_mut()) {
        phone.id = None;
    }
    participant
}

fn without_identity(mut participant: InvitationParticipantInfo) -> InvitationParticipantInfo {
    participant.identity = None;
    participant
}

/// An identity set whose only member is one that this crate does not know.
fn of_the_future(name: &str, member: Value) -> InvitationParticipantInfo {
    let mut set = IdentitySet::default();
    set.insert_additional_property(name, member).expect("it is no property");
    InvitationParticipantInfo::new(set)
}

/// An identity set whose only member is null.
fn of_nobody(name: &str) -> InvitationParticipantInfo {
    InvitationParticipantInfo::new(serde_json::from_value::<IdentitySet>(json!({ name: null })).expect("it fits"))
}

struct Case {
    rule: &'static str,
    severity: Severity,
    /// What breaks the rule, and where.
    breaking: Vec<(Invite, Vec<&'static str>)>,
    /// What does not.
    keeping: Vec<Invite>,
}

fn cases() -> Vec<Case> {
    use Severity::{Error, Warning};
    let smiley = "😀"; // One character, two UTF-16 units.
    let context = |text: String| users(1).client_context(text);
    vec![
        Case {
            rule: "call-id-is-a-segment",
            severity: Error,
            breaking: ["", ".", ".."].map(|id| (Invite::new(id).participant(user("a")), vec!["/callId"])).into(),
            keeping: ["...", "a/b", " ", "ä"].map(|id| Invite::new(id).participant(user("a"))).into(),
        },
        Case {
            rule: "participants-at-least-one",
            severity: Error,
            breaking: vec![(Invite::new("call"), vec!["/participants"]), (users(0), vec!["/participants"])],
            keeping: vec![users(1)],
        },
        Case {
            rule: "participants-at-most-five",
            severity: Error,
            breaking: vec![(users(6), vec!["/participants"])],
            keeping: vec![users(5)],
        },
        Case {
            rule: "identity-has-a-member",
            severity: Error,
            breaking: vec![
                (
                    inviting([user("a"), InvitationParticipantInfo::new(IdentitySet::default())]),
                    vec!["/participants/1/identity"],
                ),
                (inviting([without_identity(user("a"))]), vec!["/participants/0/identity"]),
                (inviting([of_the_future("@odata.id", json!({}))]), vec!["/participants/0/identity"]),
                // What a set of identities says of itself is nobody.
                (inviting([of_the_future("endpointType", json!("default"))]), vec!["/participants/0/identity"]),
                (
                    inviting([of_nobody("user"), of_nobody("new")]),
                    vec!["/participants/0/identity", "/participants/1/identity"],
                ),
            ],
            keeping: vec![inviting([phone("+1"), of_the_future("acsUser", json!({ "id": "x" }))])],
        },
        Case {
            rule: "phone-is-e164",
            severity: Error,
            breaking: ["", "+", "12345", "+0123", "+1234567890123456", "+1 234", "+12a", "tel:+1", "+１２"]
                .map(|number| (inviting([user("a"), phone(number)]), vec!["/participants/1/identity/phone/id"]))
                .into_iter()
                .chain([(inviting([without_id(phone("+1"))]), vec!["/participants/0/identity/phone/id"])])
                .collect(),
            keeping: ["+1", "+123456789012345", "+12345678901"].map(|number| inviting([phone(number)])).into(),
        },
        Case {
            rule: "client-context-characters",
            severity: Error,
            breaking: vec![
                (context("x".repeat(257)), vec!["/clientContext"]),
                (context(smiley.repeat(257)), vec!["/clientContext"]),
            ],
            keeping: vec![users(1), context(String::new()), context("x".repeat(256)), context(smiley.repeat(256))],
        },
        Case {
            rule: "client-context-utf16",
            severity: Warning,
            breaking: vec![
                (context(smiley.repeat(129)), vec!["/clientContext"]),
                (context(smiley.repeat(256)), vec!["/clientContext"]),
            ],
            // What has too many characters has an error already.
            keeping: vec![context(smiley.repeat(128)), context("ä".repeat(256)), context(smiley.repeat(257))],
        },
        Case {
            rule: "identity-only-once",
            severity: Error,
            breaking: vec![
                (inviting([user("a"), user("b"), user("A")]), vec!["/participants/2/identity"]),
                (
                    inviting([phone("+1"), phone("+1"), phone("+1")]),
                    vec!["/participants/1/identity", "/participants/2/identity"],
                ),
                (
                    inviting([
                        user("a"),
                        InvitationParticipantInfo::new(Identity::new("a").with_display_name("b").into_user()),
                    ]),
                    vec!["/participants/1/identity"],
                ),
                (
                    inviting(["acsUser", "spoolUser", "acsUser"].map(|kind| of_the_future(kind, json!({ "id": "x" })))),
                    vec!["/participants/2/identity"],
                ),
            ],
            keeping: vec![inviting([
                user("a"),
                user("b"),
                phone("+1"),
                of_the_future("acsUser", json!({ "id": "a" })),
                of_the_future("acsUser", json!({ "id": null })),
                of_the_future("acsUser", json!({ "id": null })),
                InvitationParticipantInfo::new(IdentitySet::guest("a")),
            ])],
        },
        Case {
            rule: "replaced-call-takes-one-participant",
            severity: Warning,
            breaking: vec![(inviting([user("a"), user("b").with_replaces_call_id("call")]), vec!["/participants"])],
            keeping: vec![users(2), inviting([user("a").with_replaces_call_id("call")])],
        },
        Case {
            rule: "move-takes-one-participant",
            severity: Warning,
            breaking: vec![(inviting([user("a").with_participant_id("p"), user("b")]), vec!["/participants"])],
            keeping: vec![users(2), inviting([user("a").with_participant_id("p")])],
        },
        Case {
            rule: "no-application",
            severity: Warning,
            breaking: vec![(
                inviting([user("a"), InvitationParticipantInfo::new(IdentitySet::application("bot"))]),
                vec!["/participants/1/identity/application"],
            )],
            keeping: vec![
                users(1),
                inviting([InvitationParticipantInfo::new(IdentitySet::application_instance("bot"))]),
            ],
        },
    ]
}

trait IntoUser {
    fn into_user(self) -> IdentitySet;
}

impl IntoUser for Identity {
    fn into_user(self) -> IdentitySet {
        IdentitySet::user(self)
    }
}

fn places(invite: &Invite, rule: &str) -> Vec<String> {
    let report = invite.validate();
    report
        .findings()
        .iter()
        .filter(|finding| finding.id() == rule)
        .map(|finding| finding.pointer().to_owned())
        .collect()
}

#[test]
fn each_rule_is_found_where_it_is_broken_and_nowhere_else() {
    for Case { rule, severity, breaking, keeping } in cases() {
        for (invite, expected) in breaking {
            assert_eq!(places(&invite, rule), expected, "{rule}: {:?}", invite.parameters());
            let finding = invite.validate().into_iter().find(|finding| finding.id() == rule).expect("it was found");
            assert_eq!(finding.severity(), severity, "{rule}");
            assert_eq!(
                matches!(invite.build(), Err(RequestError::Refused(_))),
                invite.validate().has_errors(),
                "{rule}"
            );
        }
        for invite in keeping {
            assert_eq!(places(&invite, rule), Vec::<String>::new(), "{rule}: {:?}", invite.parameters());
        }
    }
}

#[test]
fn every_rule_has_a_case() {
    let known: Vec<_> = Invite::RULES.iter().map(|rule| rule.id).collect();
    let covered: Vec<_> = cases().iter().map(|case| case.rule).collect();
    assert_eq!(covered, known);
}

#[test]
fn all_findings_come_in_one_report() {
    let participants = (0..6).map(|_| InvitationParticipantInfo::new(IdentitySet::application("bot")));
    let report = Invite::new("").participants(participants).client_context("x".repeat(300)).validate();
    let ids: Vec<_> = report.findings().iter().map(graph_calls::Finding::id).collect();
    assert_eq!(ids.iter().filter(|id| **id == "identity-only-once").count(), 5);
    assert_eq!(ids.iter().filter(|id| **id == "no-application").count(), 6);
    for id in ["call-id-is-a-segment", "participants-at-most-five", "client-context-characters"] {
        assert!(ids.contains(&id), "{id}");
    }
}

#[test]
fn every_finding_links_to_its_page() {
    let pages = Invite::RULES.iter().map(|rule| rule.documentation);
    let pages = pages.chain(Invite::REQUIREMENTS.iter().map(|requirement| requirement.documentation));
    for page in pages {
        assert!(page.starts_with("https://learn.microsoft.com/") && !page.contains('{'), "{page}");
    }
}
