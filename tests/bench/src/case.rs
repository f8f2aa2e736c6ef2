//! Every contender on every message, as a case that can be run n times.

use std::hint::black_box;

use serde::de::{DeserializeOwned, IgnoredAny};
use serde::Serialize;
use serde_json::Value;

#[cfg(feature = "ours")]
use graph_calls::{CommsNotifications, InviteParameters, InviteParticipantsOperation};

use crate::call_model::CallNotifications;
use crate::corpus::{self, Kind, Message};
use crate::{derive_model, typify_model};

/// The name of the case that validates an invite of five participants.
pub const VALIDATE: &str = "invite/validate-five/ours";

/// The name of the case that builds, validates, and serializes the documented request.
pub const BUILD: &str = "invite/build-request/ours";

/// A contender that performs an action on a message.
pub struct Case {
    name: String,
    run: Box<dyn Fn(u64)>,
}

impl Case {
    /// Creates a case that calls `work` for each iteration and drops its result.
    pub fn new<T>(name: impl Into<String>, work: impl Fn() -> T + 'static) -> Self {
        let run = move |iterations| {
            for _ in 0..iterations {
                black_box(work());
            }
        };
        Self { name: name.into(), run: Box::new(run) }
    }

    /// `action/message/contender`
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// `action/message` and `contender`.
    ///
    /// # Panics
    ///
    /// Panics if the name does not have these parts.
    #[must_use]
    pub fn group_and_contender(&self) -> (&str, &str) {
        self.name.rsplit_once('/').expect("a name has three parts")
    }

    /// Runs the case.
    pub fn run(&self, iterations: u64) {
        (self.run)(iterations);
    }
}

/// All cases, grouped by message, and notes for readers of the figures.
pub struct Suite {
    /// The cases.
    pub cases: Vec<Case>,
    /// The comparisons that were omitted, with reasons.
    pub notes: Vec<String>,
}

/// All cases in this build.
#[must_use]
pub fn suite() -> Suite {
    suite_of(|_| true)
}

/// The cases of the messages with wanted names, and those without a message.
#[must_use]
pub fn suite_of(is_wanted: impl Fn(&str) -> bool) -> Suite {
    let mut suite = Suite { cases: Vec::new(), notes: Vec::from_iter(unified_features()) };
    let messages = corpus::messages(is_wanted);
    for message in &messages {
        suite.cases.extend(read_cases(message));
        if read_typify(message).is_none() && message.kind != Kind::Call {
            suite.notes.push(format!("read/{}: typify's types reject this message", message.name));
        }
    }
    for message in messages.iter().filter(|message| corpus::WRITTEN.contains(&message.name)) {
        add_write_cases(&mut suite, message);
    }
    #[cfg(feature = "ours")]
    suite.cases.extend(crate::ours::invite_cases());
    suite
}

/// Returns a note if another package in the build has enabled features of `serde_json` that slow
/// `Value` down.
fn unified_features() -> Option<String> {
    let value: Value = from_json(br#"{"b":1.0E30,"a":0}"#);
    let text = value.to_string();
    let plain = text.starts_with(r#"{"a":0"#) && !text.contains("E30");
    (!plain).then(|| {
        format!(
            "serde_json has `preserve_order` or `arbitrary_precision` in this build ({text}): \
             `value` is slower than it must be"
        )
    })
}

fn read_cases(message: &Message) -> impl Iterator<Item = Case> {
    let others = [
        read_json::<IgnoredAny>(message, "floor"),
        read_derive(message),
        read_sonic(message),
        read_simd(message),
        read_json::<Value>(message, "value"),
    ];
    others.into_iter().chain(read_typify(message)).chain(read_ours(message))
}

fn read_derive(message: &Message) -> Case {
    use derive_model::{CommsNotifications, InviteParameters, InviteParticipantsOperation};
    match message.kind {
        Kind::Request => read_json::<InviteParameters>(message, "derive"),
        Kind::Response => read_json::<InviteParticipantsOperation>(message, "derive"),
        Kind::Notifications => read_json::<CommsNotifications>(message, "derive"),
        Kind::Call => read_json::<CallNotifications>(message, "derive"),
    }
}

/// The derive model with sonic-rs.
fn read_sonic(message: &Message) -> Case {
    use derive_model::{CommsNotifications, InviteParameters, InviteParticipantsOperation};
    fn from_json<T: DeserializeOwned>(json: &[u8]) -> T {
        sonic_rs::from_slice(json).expect("every contender reads every message")
    }
    match message.kind {
        Kind::Request => read(message, "sonic", from_json::<InviteParameters>),
        Kind::Response => read(message, "sonic", from_json::<InviteParticipantsOperation>),
        Kind::Notifications => read(message, "sonic", from_json::<CommsNotifications>),
        Kind::Call => read(message, "sonic", from_json::<CallNotifications>),
    }
}

/// The derive model with simd-json. It overwrites its input, so the body is copied.
fn read_simd(message: &Message) -> Case {
    use derive_model::{CommsNotifications, InviteParameters, InviteParticipantsOperation};
    fn from_json<T: DeserializeOwned>(json: &[u8]) -> T {
        simd_json::from_slice(&mut json.to_vec()).expect("every contender reads every message")
    }
    match message.kind {
        Kind::Request => read(message, "simd", from_json::<InviteParameters>),
        Kind::Response => read(message, "simd", from_json::<InviteParticipantsOperation>),
        Kind::Notifications => read(message, "simd", from_json::<CommsNotifications>),
        Kind::Call => read(message, "simd", from_json::<CallNotifications>),
    }
}

/// typify's types, unless they reject the message.
fn read_typify(message: &Message) -> Option<Case> {
    use typify_model::{CommsNotifications, InviteParameters, InviteParticipantsOperation};
    fn case<T: DeserializeOwned + 'static>(message: &Message) -> Option<Case> {
        let is_accepted = serde_json::from_slice::<T>(&message.bytes).is_ok();
        is_accepted.then(|| read_json::<T>(message, "typify"))
    }
    match message.kind {
        Kind::Request => case::<InviteParameters>(message),
        Kind::Response => case::<InviteParticipantsOperation>(message),
        Kind::Notifications => case::<CommsNotifications>(message),
        // The JSON Schema for typify has no calls.
        Kind::Call => None,
    }
}

#[cfg(feature = "ours")]
fn read_ours(message: &Message) -> Vec<Case> {
    use crate::ours::{read_notifications, read_plain, read_request, read_response};
    match message.kind {
        Kind::Request => {
            vec![read(message, "ours", read_request), read(message, "plain", read_plain::<InviteParameters>)]
        }
        Kind::Response => vec![
            read(message, "ours", read_response),
            read(message, "plain", read_plain::<InviteParticipantsOperation>),
        ],
        Kind::Notifications | Kind::Call => {
            vec![read(message, "ours", read_notifications), read(message, "plain", read_plain::<CommsNotifications>)]
        }
    }
}

#[cfg(not(feature = "ours"))]
fn read_ours(_: &Message) -> [Case; 0] {
    []
}

fn read_json<T: DeserializeOwned + 'static>(message: &Message, contender: &str) -> Case {
    read(message, contender, from_json::<T>)
}

fn read<T: 'static>(message: &Message, contender: &str, read: impl Fn(&[u8]) -> T + 'static) -> Case {
    let bytes = message.bytes.clone();
    let name = format!("read/{}/{contender}", message.name);
    Case::new(name, move || read(black_box(&bytes)))
}

/// Adds the cases that serialize a message.
///
/// All contenders serialize the document that the derive model serializes, because the parts that
/// it loses on deserialization are no longer there.
fn add_write_cases(suite: &mut Suite, message: &Message) {
    use derive_model::{CommsNotifications, InviteParameters, InviteParticipantsOperation};
    match message.kind {
        Kind::Request => add_writers::<InviteParameters>(suite, message),
        Kind::Response => add_writers::<InviteParticipantsOperation>(suite, message),
        Kind::Notifications => add_writers::<CommsNotifications>(suite, message),
        Kind::Call => {}
    }
}

fn add_writers<T: DeserializeOwned + Serialize + 'static>(suite: &mut Suite, message: &Message) {
    let value: T = from_json(&message.bytes);
    let written = to_json(&value);
    suite.cases.push(write(message, "derive", value));
    note_loss(suite, message, written.len());
    #[cfg(feature = "ours")]
    add_our_writers(suite, message, &written);
}

/// Adds a note if the serialized document differs from the original.
fn note_loss(suite: &mut Suite, message: &Message, written: usize) {
    let minified = message.minified().len();
    if minified != written {
        suite.notes.push(format!(
            "write/{}: the document is {written} bytes, not {minified}: explicit nulls, which the derive model loses, \
             are left out of it",
            message.name
        ));
    }
}

/// Adds our cases for `document`, if our output has the same length as that of the derive model.
#[cfg(feature = "ours")]
fn add_our_writers(suite: &mut Suite, message: &Message, document: &[u8]) {
    use crate::ours::{read_notifications, read_request, read_response};
    let (len, cases) = match message.kind {
        Kind::Request => our_writers(message, read_request(document).parameters().clone(), InviteParameters::to_vec),
        Kind::Response => our_writers(message, read_response(document), InviteParticipantsOperation::to_vec),
        Kind::Notifications => our_writers(message, read_notifications(document), CommsNotifications::to_vec),
        // Calls are read, and only written by tests.
        Kind::Call => return,
    };
    if len == document.len() {
        suite.cases.extend(cases);
    } else {
        suite.notes.push(format!(
            "write/{}: not compared, ours writes {len} bytes and the derive model {}",
            message.name,
            document.len()
        ));
    }
}

/// Our cases: the entry point, and serde alone.
#[cfg(feature = "ours")]
fn our_writers<T: Serialize + Clone + 'static>(
    message: &Message,
    value: T,
    to_vec: fn(&T) -> serde_json::Result<Vec<u8>>,
) -> (usize, [Case; 2]) {
    let (len, plain) = (to_json(&value).len(), write(message, "plain", value.clone()));
    let name = format!("write/{}/ours", message.name);
    (len, [Case::new(name, move || to_vec(black_box(&value)).expect("it can be written")), plain])
}

fn write<T: Serialize + 'static>(message: &Message, contender: &str, value: T) -> Case {
    let name = format!("write/{}/{contender}", message.name);
    Case::new(name, move || to_json(black_box(&value)))
}

fn from_json<T: DeserializeOwned>(json: &[u8]) -> T {
    serde_json::from_slice(json).expect("every contender reads every message")
}

fn to_json<T: Serialize>(value: &T) -> Vec<u8> {
    serde_json::to_vec(value).expect("every contender can be written")
}

#[cfg(test)]
mod tests {
    use super::suite;

    #[test]
    fn every_case_runs_under_its_own_name() {
        let cases = suite().cases;
        let mut names: Vec<_> = cases.iter().map(|case| case.name().to_owned()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), cases.len());
        for case in cases {
            case.run(2);
        }
    }
}
