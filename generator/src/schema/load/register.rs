//! Converts bytes to texts that can be parsed, or reports why this is not possible.

use std::io::ErrorKind;

use crate::diagnostic::{Code, Diagnostics, FileId, Place};
use crate::schema::files::{role, Found, Role};
use crate::schema::kind::FileKind;
use crate::yaml::is_invisible;

/// A file whose text is known.
pub struct File {
    /// The ID of the file in the diagnostics.
    pub id: FileId,
    /// The kind of definition that its path determines.
    pub kind: FileKind,
    /// Its path in the schema's folder.
    pub path: String,
}

/// Registers a file with the diagnostics. Returns `None` if it cannot be loaded.
pub fn register(diagnostics: &mut Diagnostics, shown: String, found: Found) -> Option<File> {
    let kind = match role(&found.path) {
        Role::Ignored => {
            if let Err(error) = found.content {
                let file = diagnostics.sources_mut().add(shown, "");
                let message = format!("this folder cannot be read: {error}");
                diagnostics.report(Code::UnreadableFile, Place::file(file), message);
            }
            return None;
        }
        Role::Definition(kind) => kind,
        stray => {
            let file = diagnostics.sources_mut().add(shown, "");
            let (message, help) = explain_stray(stray, &found.path);
            diagnostics.report(Code::StrayFile, Place::file(file), message).help(help);
            return None;
        }
    };
    let content = match found.content {
        Ok(content) => content,
        Err(error) => {
            let file = diagnostics.sources_mut().add(shown, "");
            let message = format!("this file cannot be read: {error}");
            let diagnostic = diagnostics.report(Code::UnreadableFile, Place::file(file), message);
            if error.kind() == ErrorKind::NotFound {
                diagnostic.help("it may be a dangling link");
            }
            return None;
        }
    };
    match decode(content) {
        Ok(text) => {
            let forbidden = forbidden(&text);
            let id = diagnostics.sources_mut().add(shown, text);
            let file = File { id, kind, path: found.path };
            let Some((position, letter)) = forbidden else {
                return Some(file);
            };
            let place = Place::new(id, position..position + letter.len_utf8());
            let message = format!("the character U+{:04X} is not allowed", u32::from(letter));
            diagnostics.report(Code::ForbiddenCharacter, place, message).help("remove it");
            None
        }
        Err((text, position)) => {
            let file = diagnostics.sources_mut().add(shown, text);
            let place = Place::new(file, position..position + char::REPLACEMENT_CHARACTER.len_utf8());
            diagnostics.report(Code::NotUtf8, place, "this is not UTF-8").help("save the file as UTF-8");
            None
        }
    }
}

fn explain_stray(role: Role, path: &str) -> (&'static str, String) {
    if role == Role::WrongEnding {
        return ("this file does not end in `.yaml`", format!("rename it to `{}.yaml`", file_stem(path)));
    }
    let folders = FileKind::ALL.iter().filter_map(|kind| kind.folder()).map(|folder| format!("`{folder}`"));
    let help = format!("put definitions directly into {}", folders.collect::<Vec<_>>().join(", "));
    ("a schema has no definitions here", help)
}

fn file_stem(path: &str) -> &str {
    let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// Decodes the text without a byte order mark. On failure, returns a text with replacement
/// characters, which can be shown, and the position of the first invalid byte.
fn decode(mut content: Vec<u8>) -> Result<String, (String, usize)> {
    const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();
    if content.starts_with(BYTE_ORDER_MARK) {
        content.drain(..BYTE_ORDER_MARK.len());
    }
    String::from_utf8(content).map_err(|error| {
        let position = error.utf8_error().valid_up_to();
        (String::from_utf8_lossy(error.as_bytes()).into_owned(), position)
    })
}

/// The first forbidden character in a file, and its position.
fn forbidden(text: &str) -> Option<(usize, char)> {
    let is_forbidden = |(position, letter): &(usize, char)| match letter {
        '\r' => !text[position + 1..].starts_with('\n'),
        letter => is_invisible(*letter),
    };
    text.char_indices().find(is_forbidden)
}
