//! Converts bytes to texts that can be parsed, or reports why this is not possible.

use std::io::ErrorKind;

use crate::diagnostic::{Code, Diagnostics, FileId, Place};
use crate::printable::is_invisible;
use crate::schema::files::{role, Found, Role, Unread, LARGEST};
use crate::schema::kind::FileKind;

/// A file whose text is known.
pub struct File {
    /// The ID of the file in the diagnostics.
    pub id: FileId,
    /// The kind of definition that its path determines.
    pub kind: FileKind,
    /// Its path in the schema's folder.
    pub path: String,
}

/// What is known of a file or folder.
pub enum Registered {
    /// Its text.
    Text(File),
    /// Only the name of the definition in it.
    Lost(String),
    /// It is a folder that cannot be read.
    LostFolder,
    /// It is no definition.
    Ignored,
}

/// Registers a file with the diagnostics.
pub fn register(diagnostics: &mut Diagnostics, shown: String, found: Found) -> Registered {
    let lost = Registered::Lost(file_stem(&found.path).to_owned());
    let role = role(&found.path);
    let content = match found.content {
        Ok(content) => content,
        Err(unread) => {
            report_unread(diagnostics, shown, unread, role);
            // Behind a folder or a link, there can be definitions of any name.
            return if role == Role::Ignored { Registered::LostFolder } else { lost };
        }
    };
    let kind = match role {
        Role::Ignored => return Registered::Ignored,
        Role::Definition(kind) => kind,
        stray => {
            let file = diagnostics.sources_mut().add(shown, "");
            let (message, help) = explain_stray(stray, &found.path);
            // A folder with another name is one mistake.
            let folder =
                found.path.split('/').next().filter(|_| stray != Role::WrongEnding && found.path.contains('/'));
            let problem = diagnostics.report(Code::StrayFile, Place::file(file), message).help(help);
            if let Some(folder) = folder {
                problem.about(folder);
            }
            return lost;
        }
    };
    match decode(content) {
        Ok(text) => {
            let forbidden = forbidden(&text);
            let id = diagnostics.sources_mut().add(shown, text);
            let file = File { id, kind, path: found.path };
            let Some((position, letter)) = forbidden else {
                return Registered::Text(file);
            };
            let place = Place::new(id, position..position + letter.len_utf8());
            let message = format!("the character U+{:04X} is not allowed", u32::from(letter));
            diagnostics.report(Code::ForbiddenCharacter, place, message).help("remove it");
            lost
        }
        Err((text, position)) => {
            let file = diagnostics.sources_mut().add(shown, text);
            let place = Place::new(file, position..position + char::REPLACEMENT_CHARACTER.len_utf8());
            diagnostics.report(Code::NotUtf8, place, "this is not UTF-8").help("save the file as UTF-8");
            lost
        }
    }
}

/// Reports something that was not read.
fn report_unread(diagnostics: &mut Diagnostics, shown: String, unread: Unread, role: Role) {
    let is_file = role != Role::Ignored && !matches!(unread, Unread::Folder);
    let sources = diagnostics.sources_mut();
    let file = if is_file { sources.add(shown, "") } else { sources.add_absent(shown) };
    let (code, message, help) = match unread {
        Unread::Error(error) => {
            let kind = if is_file { "file" } else { "folder" };
            let help = if error.kind() == ErrorKind::NotFound {
                "it may be a dangling link"
            } else {
                "check what it is, and its permissions"
            };
            (Code::UnreadableFile, format!("this {kind} cannot be read: {error}"), help.to_owned())
        }
        Unread::TooLarge(size) => {
            let message = format!("this file has {size} bytes, but at most {LARGEST} (16 MiB) are allowed");
            (Code::FileSize, message, "a definition has a few kilobytes; check what the file contains".to_owned())
        }
        Unread::NotRegular => {
            let message = "this file cannot be read: it is not a regular file".to_owned();
            (Code::UnreadableFile, message, "replace the pipe or the device with a file, or remove it".to_owned())
        }
        Unread::Folder => {
            let message = "this is a folder with the name of a file".to_owned();
            (Code::UnreadableFile, message, "rename it, or replace it with a file".to_owned())
        }
        Unread::LinkedFolder => {
            let message = "this link to a folder is not followed".to_owned();
            (Code::UnreadableFile, message, "put the files into the schema, or remove the link".to_owned())
        }
        Unread::NotAFolder => {
            let message = "this is not a folder".to_owned();
            (Code::UnreadableFile, message, "make it a folder of definitions".to_owned())
        }
    };
    diagnostics.report(code, Place::file(file), message).help(help);
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
