//! Reads the schema's folder. This is the only file that uses `serde_yaml`.

mod misplaced;
mod register;

use std::io;
use std::path::Path;

use serde::de::DeserializeOwned;

use self::misplaced::check_folder;
use self::register::{register, File, Registered};
use super::check::check;
use super::document::ServiceDocument;
use super::files::{limited, read_folder, slashed, stem, Found};
use super::gap::{self, Gaps};
use super::kind::{Definition, Documents, FileDocument, FileKind, Reader, SERVICE};
use super::lost::Lost;
use super::mend::{mend, nothing};
use super::placing::Placing;
use super::shape::Shapes;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Failed, FileId, Place};
use crate::yaml::locate::Locator;
use crate::yaml::{self, Content, Node, Scalar};

/// Loads the schema in a folder. Diagnostics show the files with the folder's name as it is given
/// here.
///
/// All problems of all files are reported. What is invalid is missing in the documents, or something that is
/// [nowhere](Place::nowhere) stands in for it, so that the problems of the rest can be found as well.
///
/// # Errors
///
/// Returns an error if the folder cannot be read.
pub fn load(diagnostics: &mut Diagnostics, dir: &Path) -> Result<Documents, Failed> {
    load_with(diagnostics, dir, Gaps::Reported)
}

/// Does the same as [`load`], and reports gaps or accepts them.
///
/// # Errors
///
/// Returns an error if the folder cannot be read.
pub fn load_with(diagnostics: &mut Diagnostics, dir: &Path, gaps: Gaps) -> Result<Documents, Failed> {
    let name = slashed(dir);
    match read_folder(dir) {
        Ok(found) => Ok(load_found(diagnostics, &name, found, gaps)),
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

/// Loads a schema from memory, as [`load`] does: the paths of its files in the schema's folder, with `/`, and their
/// contents.
pub fn load_files(diagnostics: &mut Diagnostics, files: Vec<(String, Vec<u8>)>) -> Documents {
    load_files_with(diagnostics, "", files, Gaps::Reported)
}

/// Does the same as [`load_files`], shows the files as if they were in a folder, and reports gaps or accepts them.
pub fn load_files_with(
    diagnostics: &mut Diagnostics,
    folder: &str,
    files: Vec<(String, Vec<u8>)>,
    gaps: Gaps,
) -> Documents {
    let found = files.into_iter().map(|(path, content)| Found { path, content: limited(content) });
    load_found(diagnostics, folder, found.collect(), gaps)
}

fn load_found(diagnostics: &mut Diagnostics, folder: &str, mut found: Vec<Found>, gaps: Gaps) -> Documents {
    found.sort_by(|left, right| left.path.cmp(&right.path));
    let shown = |path: &str| {
        if folder.is_empty() {
            path.to_owned()
        } else {
            format!("{folder}/{path}")
        }
    };
    if !found.iter().any(|file| file.path == SERVICE) {
        let file = diagnostics.sources_mut().add_absent(shown(SERVICE));
        let help = "create it: it holds the namespace, the package, and the roots";
        diagnostics.report(Code::MissingService, Place::file(file), "there is no `service.yaml`").help(help);
    }
    let mut files: Vec<File> = Vec::new();
    let mut lost = Lost::default();
    for found in found {
        match register(diagnostics, shown(&found.path), found) {
            Registered::Text(file) => files.push(file),
            Registered::Lost(stem) => lost.add(&stem),
            Registered::LostFolder => lost.add_folder(),
            Registered::Ignored => {}
        }
    }

    let sources = diagnostics.sources();
    let loaded = crate::parallel::map(&files, |file| load_file(file, sources.text(file.id), gaps));

    let mut documents = Vec::new();
    for ((document, found), file) in loaded.into_iter().zip(&files) {
        diagnostics.extend(found);
        match document {
            Some(document) => documents.push(document),
            None => lost.add(stem(&file.path)),
        }
    }
    Documents::collect(unknown_service(), documents, lost)
}

/// Loads one file. The result depends only on the arguments, so files can be loaded in parallel.
fn load_file(file: &File, text: &str, gaps: Gaps) -> (Option<FileDocument>, Vec<Diagnostic>) {
    let (root, mut found) = yaml::read(file.id, text);
    let Some(mut root) = root else {
        return (None, found);
    };
    let locator = Locator::new(file.id, text);
    let shapes = Shapes::get();
    let mut kind = file.kind;
    if let Some((other, misplaced)) = check_folder(kind, &root, &locator) {
        found.push(misplaced);
        kind = other;
    }
    found.extend(check(&locator, &root, shapes, shapes.of(kind)));
    let open = gap::gaps(&locator, &root);
    let has_gaps = !open.is_empty();
    if has_gaps {
        gap::fill(&mut root);
        found.extend(open.into_iter().filter(|_| gaps == Gaps::Reported));
    }
    if !found.is_empty() || has_gaps {
        return (read_mended(file, kind, root, &locator), found);
    }
    match FileDocument::read(kind, YamlReader { file, text, root: &root, locator: &locator }) {
        Ok(document) => (Some(document), found),
        Err(error) => (None, vec![misunderstood(file.id, text, &error)]),
    }
}

/// Reads what is valid in a file with problems.
fn read_mended(file: &File, kind: FileKind, root: Node<'_>, locator: &Locator) -> Option<FileDocument> {
    let root = mend(root, kind, stem(&file.path))?;
    // The tree has the form of the kind.
    FileDocument::read(kind, TreeReader { file: file.id, path: &file.path, root: &root, locator }).ok()
}

/// The document of a service of which nothing is known.
fn unknown_service() -> Definition<ServiceDocument> {
    let nowhere = Place::nowhere().file;
    let (root, locator) = (nothing(FileKind::Service, stem(SERVICE)), Locator::new(nowhere, ""));
    let reader = TreeReader { file: nowhere, path: SERVICE, root: &root, locator: &locator };
    reader.read().unwrap_or_else(|error| unreachable!("it has the form of a service: {error}"))
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
        Ok(definition(file.id, &file.path, locator.key(None, root), document))
    }
}

/// Reads a file from the marked tree alone, since the text has parts that the tree has not.
struct TreeReader<'a> {
    file: FileId,
    path: &'a str,
    root: &'a Node<'a>,
    locator: &'a Locator,
}

impl Reader for TreeReader<'_> {
    type Error = serde_yaml::Error;

    fn read<T: DeserializeOwned>(self) -> Result<Definition<T>, Self::Error> {
        let Self { file, path, root, locator } = self;
        let document = T::deserialize(Placing::new(value(root), locator, root))?;
        Ok(definition(file, path, locator.key(None, root), document))
    }
}

fn definition<T>(file: FileId, path: &str, place: Place, document: T) -> Definition<T> {
    Definition { file, place, stem: stem(path).to_owned(), path: path.to_owned(), document }
}

/// The value of a tree.
fn value(node: &Node<'_>) -> serde_yaml::Value {
    match &node.content {
        Content::Quoted(text) => text.as_ref().into(),
        Content::Plain(text) if Scalar::of(text) == Scalar::Text => text.as_ref().into(),
        Content::Plain(text) => serde_yaml::from_str(text).unwrap_or_default(),
        Content::Sequence(items) => items.iter().map(value).collect(),
        Content::Mapping { entries, .. } => {
            let entries = entries.iter().map(|entry| (entry.key.as_ref().into(), value(&entry.value)));
            serde_yaml::Value::Mapping(entries.collect())
        }
        Content::Refused => serde_yaml::Value::Null,
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
