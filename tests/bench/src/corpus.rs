//! The bytes that every contender reads: documented messages, and batches of them.

use crate::ordered::Ordered;

/// The kind of a message, which determines the type to which it is deserialized.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The client posts it.
    Request,
    /// Graph responds with it.
    Response,
    /// Graph posts it to the bot.
    Notifications,
    /// Graph posts it to the bot: a notification about a call.
    Call,
}

/// A message to read.
#[derive(Clone, Debug)]
pub struct Message {
    /// Its name in benchmarks and tables.
    pub name: &'static str,
    /// Its kind.
    pub kind: Kind,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Message {
    /// The message without white space.
    ///
    /// # Panics
    ///
    /// Panics if the message is not JSON.
    #[must_use]
    pub fn minified(&self) -> String {
        let text = std::str::from_utf8(&self.bytes).expect("messages are UTF-8");
        Ordered::parse(text).expect("messages are JSON").minified()
    }
}

/// The number of notifications in a batch. With 77, it is about 64 KiB long.
pub const BATCH_LEN: usize = 77;

const TYPE_MEMBER: &str = "@odata.type";

macro_rules! documented {
    ($file:literal) => {
        include_str!(concat!("../../documented/invite/", $file, ".json"))
    };
}

/// The documented notifications, in the order of the examples.
const NOTIFICATIONS: [&str; 10] = [
    documented!("example-1/operation-completed"),
    documented!("example-1/roster-updated"),
    documented!("example-2/operation-completed"),
    documented!("example-2/roster-updated"),
    documented!("example-3/operation-completed"),
    documented!("example-3/roster-updated"),
    documented!("example-4/operation-completed"),
    documented!("example-4/roster-updated"),
    documented!("example-5/operation-completed"),
    documented!("example-5/roster-updated"),
];

/// The five documented kinds of messages, byte for byte as documented.
#[must_use]
pub fn documented() -> Vec<Message> {
    use Kind::{Notifications, Request, Response};
    let message = |name, kind, text: &str| Message { name, kind, bytes: text.into() };
    vec![
        message("request", Request, documented!("example-1/request")),
        message("response", Response, documented!("example-1/response")),
        message("completed", Notifications, NOTIFICATIONS[0]),
        message("roster", Notifications, NOTIFICATIONS[1]),
        message("roster-of-two", Notifications, NOTIFICATIONS[3]),
    ]
}

/// The minified batch, as Graph serializes it: `@odata.type` is the first member of each object.
#[must_use]
pub fn batch() -> Message {
    Message { name: "batch", kind: Kind::Notifications, bytes: batch_document().minified().into() }
}

/// The same batch with `@odata.type` as the last member of each object.
#[must_use]
pub fn batch_type_last() -> Message {
    let mut document = batch_document();
    document.move_last(TYPE_MEMBER);
    Message { name: "batch-type-last", kind: Kind::Notifications, bytes: document.minified().into() }
}

/// Notifications that are not quite as documented: a value that does not fit, a foreign element, a tag
/// in another letter case, and no tag at all. Each is the documented roster of two with one change.
///
/// # Panics
///
/// Panics if a changed message is the same as the documented one.
#[must_use]
pub fn odd() -> Vec<Message> {
    let tag = "\"#microsoft.graph.participant\"";
    let changed = |name, from: &str, to: &str| {
        let text = NOTIFICATIONS[3].replacen(from, to, 1);
        assert_ne!(text, NOTIFICATIONS[3], "{name} is a changed message");
        Message { name, kind: Kind::Notifications, bytes: text.into() }
    };
    let untagged = NOTIFICATIONS[3].replace(&format!("\"@odata.type\": {tag},"), "");
    vec![
        changed("misfit", "\"isMuted\": false", "\"isMuted\": \"false\""),
        changed("foreign-element", tag, "\"#microsoft.graph.call\""),
        changed("tag-in-other-case", tag, "\"#Microsoft.Graph.Participant\""),
        Message { name: "untagged", kind: Kind::Notifications, bytes: untagged.into() },
    ]
}

/// The documented notification about an incoming call.
#[must_use]
pub fn call() -> Message {
    let text = include_str!("../../documented/call/incoming/call-created.json");
    Message { name: "call", kind: Kind::Call, bytes: text.into() }
}

/// The names of the messages that are written as well.
pub const WRITTEN: [&str; 6] = ["request", "response", "completed", "roster", "roster-of-two", "batch"];

/// The messages that are measured, if their names are wanted. The batches take some time to make.
#[must_use]
pub fn messages(is_wanted: impl Fn(&str) -> bool) -> Vec<Message> {
    let batches = [("batch", batch as fn() -> Message), ("batch-type-last", batch_type_last)];
    let batches = batches.into_iter().filter(|(name, _)| is_wanted(name)).map(|(_, make)| make());
    let messages = documented().into_iter().chain([call()]).chain(batches).chain(odd());
    messages.filter(|message| is_wanted(message.name)).collect()
}

fn batch_document() -> Ordered {
    let documented: Vec<Ordered> = NOTIFICATIONS.iter().map(|body| notification(body)).collect();
    let value = documented.iter().cycle().take(BATCH_LEN).cloned().collect();
    let odata_type = Ordered::Scalar("\"#microsoft.graph.commsNotifications\"".to_owned());
    Ordered::Object(vec![(format!("\"{TYPE_MEMBER}\""), odata_type), ("\"value\"".to_owned(), Ordered::Array(value))])
}

/// The only notification in a documented body.
fn notification(body: &str) -> Ordered {
    let document = Ordered::parse(body).expect("documented bodies are JSON");
    match document.get("value") {
        Some(Ordered::Array(value)) if value.len() == 1 => value[0].clone(),
        other => panic!("a documented body has one notification, not {other:?}"),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::{batch, batch_type_last, messages, Ordered, BATCH_LEN, TYPE_MEMBER};

    #[test]
    fn the_batch_is_the_one_that_the_peers_were_measured_with() {
        let batch = batch();
        let value: Value = serde_json::from_slice(&batch.bytes).expect("JSON");
        assert_eq!(batch.bytes.len(), 65_902);
        assert_eq!(value["value"].as_array().map(Vec::len), Some(BATCH_LEN));
    }

    #[test]
    fn type_last_changes_nothing_but_the_order() {
        let (first, last) = (batch().bytes, batch_type_last().bytes);
        let as_value = |json: &[u8]| serde_json::from_slice::<Value>(json).expect("JSON");
        assert_eq!(first.len(), last.len());
        assert_eq!(as_value(&first), as_value(&last));
        assert_type_at(&first, |position, _| position == 0);
        assert_type_at(&last, |position, len| position + 1 == len);
    }

    #[test]
    fn names_are_unique() {
        let mut names: Vec<_> = messages(|_| true).iter().map(|message| message.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), messages(|_| true).len());
    }

    /// Checks the position of `@odata.type` in each object that has it.
    fn assert_type_at(json: &[u8], expected: impl Fn(usize, usize) -> bool) {
        let json = std::str::from_utf8(json).expect("UTF-8");
        let mut open = vec![Ordered::parse(json).expect("JSON")];
        while let Some(node) = open.pop() {
            match node {
                Ordered::Scalar(_) => {}
                Ordered::Array(items) => open.extend(items),
                Ordered::Object(members) => {
                    let is_type = |(name, _): &(String, _)| name.trim_matches('"') == TYPE_MEMBER;
                    let position = members.iter().position(is_type);
                    assert!(position.is_none_or(|position| expected(position, members.len())));
                    open.extend(members.into_iter().map(|(_, value)| value));
                }
            }
        }
    }
}
