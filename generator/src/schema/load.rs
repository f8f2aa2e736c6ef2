//! Reads the schema's folder. This is the only file that uses `serde_yaml`.

mod misplaced;
mod register;

use std::io;
use std::path::Path;

use serde::de::DeserializeOwned;

use self::misplaced::check_folder;
use self::register::{register, File};
use super::check::check;
use super::files::{read_folder, slashed, stem, Found};
use super::kind::{Definition, Documents, FileDocument, Reader, SERVICE};
use super::placing::Placing;
use super::shape::Shapes;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Failed, FileId, Place};
use crate::yaml::locate::Locator;
use crate::yaml::{self, Node};

/// Loads the schema in a folder. Diagnostics show the files with the folder's name as it is given
/// here.
///
/// # Errors
///
/// Returns an error if there are problems. The problems of all files are reported together.
pub fn load(diagnostics: &mut Diagnostics, dir: &Path) -> Result<Documents, Failed> {
    let name = slashed(dir);
    match read_folder(dir) {
        Ok(found) => load_found(diagnostics, &name, found),
        Err(error) => {
            let file = diagnostics.sources_mut().add_absent(name);
            let (message, help) = match error.kind() {
                io::ErrorKind::NotFound => {
                    ("there is no such folder".to_owned(), "name the schema's folder with `--schema`")
                }
                io::ErrorKind::NotADirectory => {
                    ("this is not a folder".to_owned(), "name the folder that holds `service.yaml`")
                }
                _ => (format!("this folder cannot be read: {error}"), "check its permissions"),
            };
            diagnostics.report(Code::UnreadableFile, Place::file(file), message).help(help);
            Err(Failed)
        }
    }
}

/// Loads a schema from memory: the paths of its files in the schema's folder, with `/`, and their
/// contents.
///
/// # Errors
///
/// Returns an error if there are problems. The problems of all files are reported together.
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
        let file = diagnostics.sources_mut().add_absent(shown(SERVICE));
        let help = "create it: it holds the namespace, the package, and the roots";
        diagnostics.report(Code::MissingService, Place::file(file), "there is no `service.yaml`").help(help);
    }

    let sources = diagnostics.sources();
    let loaded = crate::parallel::map(&files, |file| load_file(file, sources.text(file.id)));

    let mut documents = Vec::new();
    for (document, found) in loaded {
        diagnostics.extend(found);
        documents.extend(document.ok());
    }
    Documents::collect(documents).filter(|_| diagnostics.len() == before).ok_or(Failed)
}

/// Loads one file. The result depends only on the arguments, so files can be loaded in parallel.
fn load_file(file: &File, text: &str) -> (Result<FileDocument, Failed>, Vec<Diagnostic>) {
    let (root, mut found) = yaml::read(file.id, text);
    let Some(root) = root else {
        return (Err(Failed), found);
    };
    let locator = Locator::new(file.id, text);
    let shapes = Shapes::get();
    match check_folder(file.kind, &root, &locator) {
        Some(misplaced) => found.push(misplaced),
        None => found.extend(check(&locator, &root, shapes, shapes.of(file.kind))),
    }
    if !found.is_empty() {
        return (Err(Failed), found);
    }
    match FileDocument::read(file.kind, YamlReader { file, text, root: &root, locator: &locator }) {
        Ok(document) => (Ok(document), found),
        Err(error) => (Err(Failed), vec![misunderstood(file.id, text, &error)]),
    }
}

/// Reads a file with serde, and takes the places of its values from the marked tree.
struct YamlReader<'a> {
    file: &'a File,
    text: &'a str,
    root: &'a Node<'a>,
    locator: &'a Locator,
}

impl Reader for YamlReader<'_> {
    type Error = serde_yaml::Error;

    fn read<T: DeserializeOwned>(self) -> Result<Definition<T>, Self::Error> {
        let Self { file, text, root, locator } = self;
        let document = T::deserialize(Placing::new(serde_yaml::Deserializer::from_str(text), locator, root))?;
        let (stem, path) = (stem(&file.path).to_owned(), file.path.clone());
        Ok(Definition { file: file.id, place: locator.key(None, root), stem, path, document })
    }
}

/// The diagnostic of an error that only `serde_yaml` finds. Two parsers can disagree about rare
/// input.
fn misunderstood(file: FileId, text: &str, error: &serde_yaml::Error) -> Diagnostic {
    let position = error.location().map_or(0, |location| {
        let line_start: usize = text.split_inclusive('\n').take(location.line().saturating_sub(1)).map(str::len).sum();
        let before = text[line_start..].chars().take(location.column().saturating_sub(1));
        line_start + before.map(char::len_utf8).sum::<usize>()
    });
    let message = error.to_string();
    let reason = message.split(" at line ").next().unwrap_or(&message);
    let place = Place::new(file, position..position + 1);
    let mut diagnostic = Diagnostic::new(Code::InvalidDocument, place, format!("this YAML is ambiguous: {reason}"));
    if text[position..].starts_with('\t') {
        diagnostic.help("indent with spaces");
    }
    diagnostic
}

/// Parses the text without a document type, to check that both parsers read the same values.
#[cfg(test)]
fn parse_untyped(text: &str) -> Result<serde_json::Value, serde_yaml::Error> {
    serde_yaml::from_str(text)
}

#[cfg(test)]
mod tests;
