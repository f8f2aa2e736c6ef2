//! Reads the schema's folder. This is the only file that names `serde_yaml`.

mod misplaced;
mod register;

use std::io;
use std::path::Path;

use serde::de::DeserializeOwned;

use self::misplaced::check_folder;
use self::register::{register, File};
use super::check::check;
use super::document::{ActionDocument, EnumDocument, NotificationDocument, ServiceDocument, TypeDocument};
use super::files::{read_folder, slashed, stem, FileKind, Found, SERVICE};
use super::shape::Shapes;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Failed, FileId, Place};
use crate::yaml;

/// What all files say, in the order of their paths.
#[derive(Clone, Debug)]
pub struct Documents {
    /// `service.yaml`
    pub service: Definition<ServiceDocument>,
    /// `types/*.yaml`
    pub types: Vec<Definition<TypeDocument>>,
    /// `enums/*.yaml`
    pub enums: Vec<Definition<EnumDocument>>,
    /// `actions/*.yaml`
    pub actions: Vec<Definition<ActionDocument>>,
    /// `notifications/*.yaml`
    pub notifications: Vec<Definition<NotificationDocument>>,
}

/// What a file says, and which file it is.
#[derive(Clone, Debug)]
pub struct Definition<T> {
    /// The file, to say where something is wrong.
    pub file: FileId,
    /// The file's name without its ending.
    pub stem: String,
    /// The file's path in the schema's folder, with `/`.
    pub path: String,
    /// What it says.
    pub document: T,
}

/// Loads the schema in that folder. Files are shown by the folder's name as it is given here.
///
/// # Errors
///
/// If anything is wrong; what that is has been reported, for all files at once.
pub fn load(diagnostics: &mut Diagnostics, dir: &Path) -> Result<Documents, Failed> {
    let name = slashed(dir);
    match read_folder(dir) {
        Ok(found) => load_found(diagnostics, &name, found),
        Err(error) => {
            let file = diagnostics.sources_mut().add(name, "");
            let (message, help) = match error.kind() {
                io::ErrorKind::NotFound => {
                    ("there is no such folder".to_owned(), "name the schema's folder with `--schema`")
                }
                io::ErrorKind::NotADirectory => {
                    ("this is no folder".to_owned(), "name the folder that holds `service.yaml`")
                }
                _ => (format!("this folder cannot be read: {error}"), "check its permissions"),
            };
            diagnostics.report(Code::UnreadableFile, Place::file(file), message).help(help);
            Err(Failed)
        }
    }
}

/// Loads a schema from memory: its files' paths in the schema's folder, with `/`, and what stands in them.
///
/// # Errors
///
/// If anything is wrong; what that is has been reported, for all files at once.
pub fn load_files(diagnostics: &mut Diagnostics, files: Vec<(String, Vec<u8>)>) -> Result<Documents, Failed> {
    let found = files.into_iter().map(|(path, content)| Found { path, content: Ok(content) });
    load_found(diagnostics, "", found.collect())
}

fn load_found(diagnostics: &mut Diagnostics, folder: &str, mut found: Vec<Found>) -> Result<Documents, Failed> {
    found.sort_by(|left, right| left.path.cmp(&right.path));
    let shown = |path: &str| {
        if folder.is_empty() {
            path.to_owned()
        } else {
            format!("{folder}/{path}")
        }
    };
    let before = diagnostics.len();
    let has_service = found.iter().any(|file| file.path == SERVICE);
    let files: Vec<File> =
        found.into_iter().filter_map(|file| register(diagnostics, shown(&file.path), file)).collect();
    if !has_service {
        let file = diagnostics.sources_mut().add(shown(SERVICE), "");
        let help = "it holds what belongs to no single definition: the namespace, the package, the roots";
        diagnostics.report(Code::MissingService, Place::file(file), "there is no `service.yaml`").help(help);
    }

    let sources = diagnostics.sources();
    let loaded = crate::parallel::map(&files, |file| load_file(file, sources.text(file.id)));

    let mut collected = Collected::default();
    for (file, (document, found)) in files.into_iter().zip(loaded) {
        diagnostics.extend(found);
        if let Ok(document) = document {
            collected.add(file, document);
        }
    }
    match collected.service {
        Some(service) if diagnostics.len() == before => Ok(Documents {
            service,
            types: collected.types,
            enums: collected.enums,
            actions: collected.actions,
            notifications: collected.notifications,
        }),
        _ => Err(Failed),
    }
}

/// What one file says.
enum FileDocument {
    Service(Box<ServiceDocument>),
    Type(Box<TypeDocument>),
    Enum(Box<EnumDocument>),
    Action(Box<ActionDocument>),
    Notification(Box<NotificationDocument>),
}

/// Loads one file. The outcome depends on nothing but the arguments, so that files can be loaded side by side.
fn load_file(file: &File, text: &str) -> (Result<FileDocument, Failed>, Vec<Diagnostic>) {
    let (root, mut found) = yaml::read(file.id, text);
    if let Some(root) = root {
        let shapes = Shapes::get();
        match check_folder(file, &root) {
            Some(misplaced) => found.push(misplaced),
            None => found.extend(check(file.id, &root, shapes, shapes.of(file.kind))),
        }
    }
    if !found.is_empty() {
        return (Err(Failed), found);
    }
    match parse(file.kind, text) {
        Ok(document) => (Ok(document), found),
        Err(error) => (Err(Failed), vec![misunderstood(file.id, text, &error)]),
    }
}

fn parse(kind: FileKind, text: &str) -> Result<FileDocument, serde_yaml::Error> {
    fn parse<T: DeserializeOwned>(text: &str) -> Result<Box<T>, serde_yaml::Error> {
        serde_yaml::from_str(text).map(Box::new)
    }
    Ok(match kind {
        FileKind::Service => FileDocument::Service(parse(text)?),
        FileKind::Type => FileDocument::Type(parse(text)?),
        FileKind::Enum => FileDocument::Enum(parse(text)?),
        FileKind::Action => FileDocument::Action(parse(text)?),
        FileKind::Notification => FileDocument::Notification(parse(text)?),
    })
}

/// What `serde_yaml` refuses although nothing else was found; two parsers can disagree about rare things.
fn misunderstood(file: FileId, text: &str, error: &serde_yaml::Error) -> Diagnostic {
    let position = error.location().map_or(0, |location| {
        let line_start: usize = text.split_inclusive('\n').take(location.line().saturating_sub(1)).map(str::len).sum();
        let before = text[line_start..].chars().take(location.column().saturating_sub(1));
        line_start + before.map(char::len_utf8).sum::<usize>()
    });
    let message = error.to_string();
    let reason = message.split(" at line ").next().unwrap_or(&message);
    let place = Place::bytes(file, position..position + 1);
    let mut diagnostic = Diagnostic::new(Code::InvalidDocument, place, format!("this is not clear YAML: {reason}"));
    if text[position..].starts_with('\t') {
        diagnostic.help("indent with spaces");
    }
    diagnostic
}

#[derive(Default)]
struct Collected {
    service: Option<Definition<ServiceDocument>>,
    types: Vec<Definition<TypeDocument>>,
    enums: Vec<Definition<EnumDocument>>,
    actions: Vec<Definition<ActionDocument>>,
    notifications: Vec<Definition<NotificationDocument>>,
}

impl Collected {
    fn add(&mut self, file: File, document: FileDocument) {
        match document {
            FileDocument::Service(document) => self.service = Some(define(file, *document)),
            FileDocument::Type(document) => self.types.push(define(file, *document)),
            FileDocument::Enum(document) => self.enums.push(define(file, *document)),
            FileDocument::Action(document) => self.actions.push(define(file, *document)),
            FileDocument::Notification(document) => self.notifications.push(define(file, *document)),
        }
    }
}

fn define<T>(file: File, document: T) -> Definition<T> {
    Definition { file: file.id, stem: stem(&file.path).to_owned(), path: file.path, document }
}

/// The same text without a type, to prove that both parsers read the same in it.
#[cfg(test)]
fn parse_untyped(text: &str) -> Result<serde_json::Value, serde_yaml::Error> {
    serde_yaml::from_str(text)
}

#[cfg(test)]
mod tests;
