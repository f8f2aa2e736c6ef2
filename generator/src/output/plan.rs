//! Plans the changes that make a folder contain the generated files.

use std::fs;
use std::io;
use std::path::Path;

use super::error::Error;
use super::owned::{owner, Owner};
use crate::artefact::{bears_header, Text};
use crate::parallel;

/// The changes that make a folder contain the generated files.
#[derive(Debug, Default)]
pub struct Plan<'a> {
    /// The files to write, each with its current text, if any, and its new text.
    pub writes: Vec<Write<'a>>,
    /// Generated files that are no longer generated, with their texts.
    pub removals: Vec<Text>,
    /// Files that bear the header of a generated file, but were not generated.
    pub copies: Vec<String>,
    /// The number of files that do not change.
    pub unchanged: usize,
}

/// A file to write.
#[derive(Debug)]
pub struct Write<'a> {
    /// The path below the folder, with slashes.
    pub path: &'a str,
    /// The current text, if the file exists.
    pub old: Option<String>,
    /// The new text.
    pub new: &'a str,
}

/// A file to change or to create.
#[derive(Clone, Debug)]
pub struct Edit {
    /// The path below the folder, with slashes.
    pub path: String,
    /// The text that it has, if it exists.
    pub old: Option<String>,
    /// The text that it gets.
    pub new: String,
}

impl Plan<'_> {
    /// Whether the folder already contains the generated files.
    pub fn is_empty(&self) -> bool {
        self.writes.is_empty() && self.removals.is_empty()
    }
}

/// Determines the necessary changes.
///
/// # Errors
///
/// Returns an error if the folder cannot be read, or if a file that was not generated is in the
/// place of a generated file.
pub fn plan<'a>(out: &Path, texts: &'a [Text]) -> Result<Plan<'a>, Error> {
    let mut plan = Plan::default();
    let found = parallel::map(texts, |text| compare(out, text));
    for write in found {
        match write? {
            None => plan.unchanged += 1,
            Some(write) => plan.writes.push(write),
        }
    }
    for text in unknown(out, texts)? {
        match owner(out, &text.path)? {
            Owner::Generator => plan.removals.push(text),
            Owner::User | Owner::Unknown => plan.copies.push(text.path),
        }
    }
    Ok(plan)
}

/// Plans edits of files that were not generated.
///
/// # Errors
///
/// Returns an error if a file does not have the text that it should have.
pub fn edits<'a>(out: &Path, edits: &'a [Edit]) -> Result<Plan<'a>, Error> {
    let mut plan = Plan::default();
    for Edit { path, old, new } in edits {
        if read(out, path)? != *old {
            return Err(Error::Changed(out.join(path)));
        }
        plan.writes.push(Write { path, old: old.clone(), new });
    }
    Ok(plan)
}

/// Returns the write that gives a file its text, if the file differs.
fn compare<'a>(out: &Path, text: &'a Text) -> Result<Option<Write<'a>>, Error> {
    match read(out, &text.path)? {
        Some(old) if old == text.text => Ok(None),
        Some(old) if old.trim().is_empty() => Ok(Some(Write { path: &text.path, old: Some(old), new: &text.text })),
        Some(old) if !bears_header(&old) || owner(out, &text.path)? == Owner::User => {
            Err(Error::Foreign(out.join(&text.path)))
        }
        old => Ok(Some(Write { path: &text.path, old, new: &text.text })),
    }
}

/// The text of a file, if it exists. No folder in its path may be a link.
fn read(out: &Path, path: &str) -> Result<Option<String>, Error> {
    let mut full = out.to_owned();
    let mut segments = path.split('/').peekable();
    while let Some(segment) = segments.next() {
        full.push(segment);
        let kind = match fs::symlink_metadata(&full) {
            Ok(metadata) => metadata.file_type(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(Error::Io(full, error)),
        };
        let is_last = segments.peek().is_none();
        let is_right = if is_last { kind.is_file() } else { kind.is_dir() };
        if !is_right {
            return Err(Error::NotAFile(full));
        }
    }
    let bytes = fs::read(&full).map_err(|error| Error::Io(full.clone(), error))?;
    Ok(Some(String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())))
}

/// The files below `src` that have the header of a generated file but are not generated.
fn unknown(out: &Path, texts: &[Text]) -> Result<Vec<Text>, Error> {
    let known: std::collections::HashSet<&str> = texts.iter().map(|text| text.path.as_str()).collect();
    let mut unknown = Vec::new();
    let mut folders = vec!["src".to_owned()];
    while let Some(folder) = folders.pop() {
        let full = out.join(&folder);
        let entries = match fs::read_dir(&full) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(Error::Io(full, error)),
        };
        for entry in entries {
            let entry = entry.map_err(|error| Error::Io(full.clone(), error))?;
            let kind = entry.file_type().map_err(|error| Error::Io(entry.path(), error))?;
            let Some(name) = entry.file_name().to_str().map(str::to_owned) else {
                continue;
            };
            let path = format!("{folder}/{name}");
            if kind.is_dir() {
                folders.push(path);
            } else if kind.is_file() && name.ends_with(".rs") && !known.contains(path.as_str()) {
                let bytes = fs::read(entry.path()).map_err(|error| Error::Io(entry.path(), error))?;
                let text = String::from_utf8_lossy(&bytes).into_owned();
                if bears_header(&text) {
                    unknown.push(Text { path, text });
                }
            }
        }
    }
    unknown.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(unknown)
}
