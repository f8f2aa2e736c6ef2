//! What has to happen for a folder to hold the generated files.

use std::fs;
use std::io;
use std::path::Path;

use super::error::Error;
use crate::artefact::{bears_header, Text};
use crate::parallel;

/// What has to happen for a folder to hold the generated files.
#[derive(Debug, Default)]
pub struct Plan<'a> {
    /// Files to write, by path: the text that is there, if any, and the one that should be.
    pub writes: Vec<Write<'a>>,
    /// Files of ours that nothing generates any more, with their texts.
    pub removals: Vec<Text>,
    /// How many files need not be touched.
    pub unchanged: usize,
}

/// A file to write.
#[derive(Debug)]
pub struct Write<'a> {
    /// The path below the folder, with slashes.
    pub path: &'a str,
    /// What is there.
    pub old: Option<String>,
    /// What should be there.
    pub new: &'a str,
}

impl Plan<'_> {
    /// Whether the folder holds the generated files already.
    pub fn is_empty(&self) -> bool {
        self.writes.is_empty() && self.removals.is_empty()
    }
}

/// Finds out what has to happen.
///
/// # Errors
///
/// The folder cannot be read, or a file that was not generated is in the place of a generated file.
pub fn plan<'a>(out: &Path, texts: &'a [Text]) -> Result<Plan<'a>, Error> {
    let mut plan = Plan::default();
    let found = parallel::map(texts, |text| compare(out, text));
    for write in found {
        match write? {
            None => plan.unchanged += 1,
            Some(write) => plan.writes.push(write),
        }
    }
    plan.removals = stale(out, texts)?;
    Ok(plan)
}

/// What has to be written for a file to have its text, if anything has.
fn compare<'a>(out: &Path, text: &'a Text) -> Result<Option<Write<'a>>, Error> {
    match read(out, &text.path)? {
        Some(old) if old == text.text => Ok(None),
        Some(old) if !old.trim().is_empty() && !bears_header(&old) => Err(Error::Foreign(out.join(&text.path))),
        old => Ok(Some(Write { path: &text.path, old, new: &text.text })),
    }
}

/// The text of a file, if it is there. Every folder on the way must be a folder of `out` itself.
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

/// The files below `src` that have our header but are no longer generated.
fn stale(out: &Path, texts: &[Text]) -> Result<Vec<Text>, Error> {
    let known: std::collections::HashSet<&str> = texts.iter().map(|text| text.path.as_str()).collect();
    let mut stale = Vec::new();
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
                    stale.push(Text { path, text });
                }
            }
        }
    }
    stale.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(stale)
}
