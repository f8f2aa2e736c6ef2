//! Tells files that a run has written from copies of them that somebody has made.
//!
//! Both bear the header. But only a file that was written is declared as a module by the file above it, which was written,
//! too, up to the root of the crate.

use std::fs;
use std::io;
use std::path::Path;

use super::error::Error;
use super::marker::{is_marked, ROOT};
use crate::artefact::bears_header;

/// Whose a file is that bears the header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// A run wrote it.
    Generator,
    /// Somebody made it: no module that was generated declares it.
    User,
    /// The file that would declare it is missing, or was replaced.
    Unknown,
}

/// Determines whose a file is that bears the header. `path` is below the output folder.
///
/// # Errors
///
/// Returns an error if a file that could declare it cannot be read.
pub fn owner(out: &Path, path: &str) -> Result<Owner, Error> {
    let Some(module) = path.strip_prefix("src/").and_then(|path| path.strip_suffix(".rs")) else {
        return Ok(Owner::Generator);
    };
    if path == ROOT {
        return Ok(Owner::Generator);
    }
    let (above, name) = match module.rsplit_once('/') {
        Some((above, name)) => (format!("src/{above}.rs"), name),
        None => (ROOT.to_owned(), module),
    };
    let full = out.join(&above);
    let text = match fs::read(&full) {
        Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Owner::Unknown),
        Err(error) => return Err(Error::Io(full, error)),
    };
    // The root does not declare yet what is half written.
    let declared = bears_header(&text).then(|| declares(&text, name)).filter(|declared| *declared || !is_marked(&text));
    match declared {
        Some(true) => owner(out, &above),
        Some(false) => Ok(Owner::User),
        None => Ok(Owner::Unknown),
    }
}

/// Whether a file declares a module. Lines are enough, since the file is generated, and more would not survive what an
/// unfinished merge leaves in it.
fn declares(text: &str, name: &str) -> bool {
    text.lines().any(|line| {
        let declared = line.trim_end().strip_suffix(';').and_then(|line| line.rsplit_once("mod "));
        declared.is_some_and(|(visibility, declared)| {
            let is_visibility = visibility.is_empty() || visibility == "pub " || visibility.starts_with("pub(");
            is_visibility && declared.strip_prefix("r#").unwrap_or(declared) == name
        })
    })
}
