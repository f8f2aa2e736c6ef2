//! The rules of the actions, tested with data: `tests/rules/<action>/<rule>/breaks.json` lists
//! requests that violate a rule, and `keeps.json` lists requests that barely comply with it.
//!
//! A case has a `request`, which consists of its `path` parameters by name, with `id` as the
//! default value, and its `body`. In a body, `{ "$repeat": "x", "$times": 3 }` stands for `"xxx"`.
//! A case that violates the rule lists the locations as JSON Pointers in `at`. No case violates
//! another rule, unless it lists that rule under `also`, with the reason why this cannot be
//! avoided.

mod util;

#[path = "laws/model.rs"]
mod model;

use std::collections::BTreeSet;

use std::collections::BTreeMap;

use graph_calls::{
    Finding, IdentitySet, InvitationParticipantInfo, Invite, Report, RequestError, Requirement, Rule, Severity,
};
use graph_calls_codegen::model::Severity as Stated;
use serde::Deserialize;
use serde_json::{Map, Value};
use util::every::every_action;
use util::{folders, name, root};

/// A request, and the expected findings.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// The purpose of the case, if it is not obvious.
    #[serde(default, rename = "why")]
    _why: Option<String>,
    request: Parts,
    /// The locations where the rule is violated.
    #[serde(default)]
    at: Vec<String>,
    /// The other rules that the case violates.
    #[serde(default)]
    also: BTreeMap<String, Also>,
}

/// The parts of a request.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Parts {
    #[serde(default)]
    path: BTreeMap<String, String>,
    #[serde(default)]
    body: Value,
}

/// Another rule that a case unavoidably violates.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Also {
    at: Vec<String>,
    why: String,
}

impl Parts {
    fn parameter(&self, name: &str) -> String {
        self.path.get(name).cloned().unwrap_or_else(|| "id".to_owned())
    }

    /// A path of this form that contains the parameters, with every byte percent-encoded.
    fn path(&self, template: &str) -> String {
        let segments = template.split('/').map(|segment| {
            let name = segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
            let encoded = |name| self.parameter(name).bytes().map(|byte| format!("%{byte:02X}")).collect();
            name.map_or_else(|| segment.to_owned(), encoded)
        });
        segments.collect::<Vec<_>>().join("/")
    }

    fn body(&self) -> Value {
        repeated(&self.body)
    }
}

/// A body in which descriptions of repeated strings are replaced by the strings.
fn repeated(value: &Value) -> Value {
    match value {
        Value::Array(elements) => elements.iter().map(repeated).collect(),
        Value::Object(members) => repeated_text(members).unwrap_or_else(|| {
            Value::Object(members.iter().map(|(name, value)| (name.clone(), repeated(value))).collect())
        }),
        value => value.clone(),
    }
}

fn repeated_text(members: &Map<String, Value>) -> Option<Value> {
    let (text, times) = (members.get("$repeat")?.as_str()?, members.get("$times")?.as_u64()?);
    Some(text.repeat(times.try_into().ok()?).into())
}

/// The result of a request.
struct Outcome {
    report: Report,
    is_refused: bool,
}

macro_rules! actions {
    ($($action:ident, $name:literal, $new:expr;)*) => {
        /// The rules of every action.
        const RULES: &[(&str, &[&Rule])] = &[$(($name, graph_calls::$action::RULES)),*];

        /// The requirements of every action.
        const REQUIREMENTS: &[(&str, &[Requirement])] = &[$(($name, graph_calls::$action::REQUIREMENTS)),*];

        /// Builds a request as a client does, and validates it.
        fn outcome(action: &str, parts: &Parts) -> Outcome {
            match action {
                $($name => {
                    let new: fn(&dyn Fn(&str) -> String, Value) -> serde_json::Result<graph_calls::$action> = $new;
                    let request = new(&|name| parts.parameter(name), parts.body()).expect("the body fits");
                    let is_refused = matches!(request.build(), Err(RequestError::Refused(_)));
                    Outcome { report: request.validate(), is_refused }
                })*
                _ => panic!("the schema has no action {action}"),
            }
        }

        /// Reads a request as a service does, and validates it. A request with an empty path
        /// parameter cannot be read.
        fn outcome_of_read(action: &str, parts: &Parts) -> Option<Report> {
            match action {
                $($name => {
                    let path = parts.path(graph_calls::$action::PATHS[0]);
                    let read = graph_calls::$action::read_request(&path, parts.body().to_string().as_bytes());
                    read.expect("the body fits").map(|request| request.validate())
                })*
                _ => panic!("the schema has no action {action}"),
            }
        }
    };
}
every_action!(actions);

/// The severity in the schema. An invalid path parameter is always an error.
fn severity(action: &str, rule: &str) -> Severity {
    let action = model::API.actions.iter().find(|known| known.key == action).expect("it is in the schema");
    match action.rules.iter().find(|known| known.id == rule).map(|rule| rule.severity) {
        Some(Stated::Warning) => Severity::Warning,
        Some(Stated::Error) | None => Severity::Error,
    }
}

fn cases(action: &str, rule: &str, file: &str) -> Vec<Case> {
    let path = root().join("tests/rules").join(action).join(rule).join(file);
    let cases: Vec<Case> =
        serde_json::from_str(&util::read(&path)).unwrap_or_else(|error| panic!("{action}/{rule}/{file}: {error}"));
    assert!(!cases.is_empty(), "{action}/{rule}/{file} has no case");
    cases
}

/// The violated rules, and the locations.
fn broken(report: &Report) -> BTreeMap<&str, Vec<&str>> {
    let mut broken = BTreeMap::<_, Vec<_>>::new();
    for finding in report.findings() {
        broken.entry(finding.id()).or_default().push(finding.pointer());
    }
    broken
}

/// Asserts that exactly the rules that a case lists are violated.
fn check(action: &str, rule: &str, place: &str, case: &Case) {
    let mut expected = BTreeMap::new();
    for (id, also) in &case.also {
        assert!(!also.why.is_empty() && id != rule, "{place}: a reason is missing, or the rule lists itself");
        expected.insert(id.as_str(), also.at.iter().map(String::as_str).collect());
    }
    if !case.at.is_empty() {
        expected.insert(rule, case.at.iter().map(String::as_str).collect::<Vec<_>>());
    }
    let Outcome { report, is_refused } = outcome(action, &case.request);
    assert_eq!(broken(&report), expected, "{place}");
    for finding in report.findings() {
        assert_eq!(finding.severity(), severity(action, finding.id()), "{place}: {finding}");
    }
    assert_eq!(is_refused, report.errors().count() > 0, "{place}");
    if let Some(read) = outcome_of_read(action, &case.request) {
        assert_eq!(broken(&read), expected, "{place}, read as a service reads it");
    }
}

#[test]
fn each_rule_is_found_where_it_is_broken_and_nowhere_else() {
    for (action, rules) in RULES {
        for rule in rules.iter().map(|rule| rule.id) {
            for (file, is_breaking) in [("breaks.json", true), ("keeps.json", false)] {
                for (index, case) in cases(action, rule, file).iter().enumerate() {
                    let place = format!("tests/rules/{action}/{rule}/{file}, case {}", index + 1);
                    assert_eq!(!case.at.is_empty(), is_breaking, "{place}: `at` says where the rule is broken");
                    check(action, rule, &place, case);
                }
            }
        }
    }
}

#[test]
fn every_rule_has_a_folder_and_every_folder_a_rule() {
    let ids = RULES.iter().flat_map(|(action, rules)| rules.iter().map(move |rule| format!("{action}/{}", rule.id)));
    let known: BTreeSet<_> = ids.collect();
    let mut found = BTreeSet::new();
    for action in folders(&root().join("tests/rules")) {
        let rules = folders(&action);
        assert!(!rules.is_empty(), "tests/rules/{} is empty", name(&action));
        found.extend(rules.iter().map(|rule| format!("{}/{}", name(&action), name(rule))));
    }
    let missing: Vec<_> = known.difference(&found).collect();
    assert!(missing.is_empty(), "tests/rules lacks {missing:?}: add breaks.json and keeps.json for each");
    let unknown: Vec<_> = found.difference(&known).collect();
    assert!(unknown.is_empty(), "no action has a rule for these folders of tests/rules: {unknown:?}");
}

#[test]
fn all_findings_come_in_one_report() {
    let participants = (0..6).map(|_| InvitationParticipantInfo::new(IdentitySet::application("bot")));
    let report = Invite::new("").participants(participants).client_context("x".repeat(300)).validate();
    let ids: Vec<_> = report.findings().iter().map(Finding::id).collect();
    assert_eq!(ids.iter().filter(|id| **id == "identity-only-once").count(), 5);
    assert_eq!(ids.iter().filter(|id| **id == "no-application").count(), 6);
    for id in ["call-id-is-a-segment", "participants-at-most-five", "client-context-characters"] {
        assert!(ids.contains(&id), "{id}");
    }
}

/// A client cannot misspell a parameter, but a service can be sent one.
#[test]
fn a_parameter_in_another_case_is_a_warning() {
    let path = "/communications/calls/c/participants/invite";
    let body =
        br#"{"participants":[{"identity":{"user":{"id":"u"}}}],"ClientContext":"x","Participants":[],"other":1}"#;
    let invite = Invite::read_request(path, body).expect("it is a body").expect("it is an invitation");
    let report = invite.validate();
    let expected = ["/ClientContext", "/Participants"];
    assert_eq!(broken(&report), BTreeMap::from([("names-are-spelled-exactly", expected.to_vec())]));
    assert!(invite.build().is_ok() && !report.has_errors());
}

#[test]
fn a_collection_without_elements_is_one_mistake() {
    for invite in [Invite::new("c"), Invite::new("c").participants(Vec::<IdentitySet>::new())] {
        let report = invite.validate();
        assert_eq!(broken(&report), BTreeMap::from([("participants-at-least-one", vec!["/participants"])]));
    }
}

#[test]
fn builders_take_what_converts() {
    let sets = [IdentitySet::user("a"), IdentitySet::phone("+1")];
    let whole = sets.clone().map(InvitationParticipantInfo::new);
    assert_eq!(Invite::new("c").participants(sets), Invite::new("c").participants(whole));
}

#[test]
fn every_finding_links_to_its_page() {
    let pages = RULES.iter().flat_map(|(_, rules)| rules.iter().map(|rule| rule.documentation));
    let requirements = REQUIREMENTS.iter().flat_map(|(_, requirements)| requirements.iter());
    for page in pages.chain(requirements.map(|requirement| requirement.documentation)) {
        assert!(page.starts_with("https://learn.microsoft.com/") && !page.contains('{'), "{page}");
    }
}
