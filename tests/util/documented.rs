//! The documented messages: `tests/documented/<action>/<example>/<message>.json` has the body, the file of the same name in
//! `.http` the start line and the headers as well.

use super::{folders, name, read, root, tree};

/// A documented message.
pub struct Message {
    /// The name of the action that it documents.
    pub action: String,
    /// Its action, example and file without the ending, such as `invite/example-1/request`.
    pub name: String,
    /// Who sends it, and why.
    pub kind: Kind,
    /// Its body.
    pub body: String,
}

/// Who sends a message, and why.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// The client posts it.
    Request,
    /// The service answers it.
    Response,
    /// The service posts it to the client.
    Notifications,
}

/// Every documented message.
pub fn messages() -> Vec<Message> {
    let mut messages = Vec::new();
    for action in folders(&root().join("tests/documented")) {
        let action = name(&action);
        for example in examples(action) {
            messages.extend(files(&example).into_iter().map(|file| message(action, format!("{example}/{file}"))));
        }
    }
    assert!(!messages.is_empty(), "no message is documented");
    messages
}

/// The examples of an action, such as `invite/example-1`.
pub fn examples(action: &str) -> Vec<String> {
    let examples = folders(&root().join("tests/documented").join(action));
    examples.iter().map(|example| format!("{action}/{}", name(example))).collect()
}

/// The body of the message of this name.
pub fn documented(message: &str) -> String {
    read(&root().join("tests/documented").join(format!("{message}.json")))
}

/// The message of this name with its start line and headers.
pub fn documented_http(message: &str) -> String {
    read(&root().join("tests/documented").join(format!("{message}.http")))
}

fn message(action: &str, name: String) -> Message {
    let kind = match name.rsplit('/').next() {
        Some("request") => Kind::Request,
        Some("response") => Kind::Response,
        _ => Kind::Notifications,
    };
    Message { action: action.to_owned(), body: documented(&name), name, kind }
}

/// The messages of an example, without the endings of their files.
fn files(example: &str) -> Vec<String> {
    let files = tree(&root().join("tests/documented").join(example));
    files.iter().filter_map(|(path, _)| path.strip_suffix(".json")).map(str::to_owned).collect()
}
