//! The documented messages. `tests/documented/<action>/<example>/<message>.json` contains the body. Notifications that no
//! action causes are below the name of what they are about.
//! The file with the same name and the extension `.http` also contains the start line and the
//! headers.

use super::{folders, name, read, root, tree};

/// A documented message.
pub struct Message {
    /// The name of the action that it documents.
    pub action: String,
    /// Its action, example, and file without the extension, such as `invite/example-1/request`.
    pub name: String,
    /// The sender and the purpose of the message.
    pub kind: Kind,
    /// Its body.
    pub body: String,
}

/// The sender and the purpose of a message.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// The client posts it.
    Request,
    /// The service responds with it.
    Response,
    /// The service posts it to the client.
    Notifications,
}

/// All documented messages.
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

/// The body of the message with this name.
pub fn documented(message: &str) -> String {
    read(&root().join("tests/documented").join(format!("{message}.json")))
}

/// The message with this name, including its start line and headers.
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

/// The messages of an example, without file extensions.
fn files(example: &str) -> Vec<String> {
    let files = tree(&root().join("tests/documented").join(example));
    files.iter().filter_map(|(path, _)| path.strip_suffix(".json")).map(str::to_owned).collect()
}
