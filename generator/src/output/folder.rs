//! The folder of the crate: where it is, and how the user names it.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use super::error::Error;

/// The folder of the crate.
///
/// Files are found by its absolute path, which stays right even if the current folder is inside a
/// folder that is exchanged. Messages contain the path that the user knows.
#[derive(Debug)]
pub struct Folder {
    /// The absolute path, without links.
    real: PathBuf,
    /// The path as the user wrote it.
    shown: PathBuf,
}

impl Folder {
    /// Finds a folder. It may be missing, but everything that is at its path must be a folder or a
    /// link to a folder.
    ///
    /// # Errors
    ///
    /// Returns an error if there can be no crate at the path.
    pub fn find(shown: &Path) -> Result<Self, Error> {
        let absolute = std::path::absolute(shown).map_err(|error| Error::Io(shown.to_owned(), error))?;
        let mut missing = Vec::new();
        let mut there: PathBuf = absolute.components().collect();
        while !is_folder(&there, || above(shown, &absolute, missing.len()))? {
            // Below a folder that does not exist, `..` leads nowhere.
            let Some(Component::Normal(name)) = there.components().next_back() else {
                return Err(Error::Io(shown.to_owned(), io::ErrorKind::NotFound.into()));
            };
            missing.push(name.to_owned());
            there.pop();
        }
        let mut real = there.canonicalize().map_err(|error| Error::Io(there, error))?;
        real.extend(missing.iter().rev());
        if real.parent().is_none() {
            return Err(Error::Root(shown.to_owned()));
        }
        Ok(Self { real, shown: shown.to_owned() })
    }

    /// Whether this folder is the other one or inside it.
    #[must_use]
    pub fn is_within(&self, other: &Path) -> bool {
        other.canonicalize().is_ok_and(|other| self.real.starts_with(other))
    }

    /// The absolute path.
    pub(super) fn real(&self) -> &Path {
        &self.real
    }

    /// Names the file of an error in the way in which the user names the folder.
    pub(super) fn shown(&self, error: Error) -> Error {
        error.map_path(|path| match path.strip_prefix(&self.real) {
            Ok(within) if within.as_os_str().is_empty() => self.shown.clone(),
            Ok(within) => self.shown.join(within),
            Err(_) => path,
        })
    }
}

impl std::fmt::Display for Folder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.shown.display().fmt(f)
    }
}

/// Whether there is a folder. Anything else at the path is an error.
fn is_folder(path: &Path, shown: impl Fn() -> PathBuf) -> Result<bool, Error> {
    let is_link = || fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_symlink());
    match fs::metadata(path) {
        Ok(metadata) if metadata.is_dir() => Ok(true),
        Ok(metadata) => Err(Error::NotAFolder { path: shown(), is_link: is_link(), is_file: metadata.is_file() }),
        Err(_) if is_link() => Err(Error::DeadLink(shown())),
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Ok(false),
        Err(error) => Err(Error::Io(shown(), error)),
    }
}

/// The path of a folder that is some levels above, as the user would write it.
fn above(shown: &Path, absolute: &Path, levels: usize) -> PathBuf {
    let relative = shown.ancestors().nth(levels).filter(|path| !path.as_os_str().is_empty());
    relative.or_else(|| absolute.ancestors().nth(levels)).unwrap_or(absolute).to_owned()
}
