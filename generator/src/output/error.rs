//! The reasons why the generated files cannot be written to a folder.

use std::fmt;
use std::io;
use std::path::PathBuf;

/// The reason why the generated files cannot be written to a folder.
#[derive(Debug)]
pub enum Error {
    /// A file could not be read or written.
    Io(PathBuf, io::Error),
    /// A file that was not generated is in the place of a generated file.
    Foreign(PathBuf),
    /// A file has changed since it was read.
    Changed(PathBuf),
    /// There is a link, or something that is not a file or folder where one is expected.
    NotAFile(PathBuf),
    /// The crate's folder, or a folder above it, is something else.
    NotAFolder {
        /// The path.
        path: PathBuf,
        /// Whether there is a link to it.
        is_link: bool,
        /// Whether it is a regular file.
        is_file: bool,
    },
    /// The crate's folder is a link that leads nowhere.
    DeadLink(PathBuf),
    /// The crate's folder is the root of the file system.
    Root(PathBuf),
    /// A folder or file that has to change cannot be changed.
    ReadOnly(PathBuf, io::Error),
    /// A part of what a killed run left cannot be removed.
    Leftover(PathBuf, io::Error),
}

impl Error {
    /// Changes the path that the message names.
    pub(super) fn map_path(self, change: impl FnOnce(PathBuf) -> PathBuf) -> Self {
        match self {
            Self::Io(path, error) => Self::Io(change(path), error),
            Self::Foreign(path) => Self::Foreign(change(path)),
            Self::Changed(path) => Self::Changed(change(path)),
            Self::NotAFile(path) => Self::NotAFile(change(path)),
            Self::NotAFolder { path, is_link, is_file } => Self::NotAFolder { path: change(path), is_link, is_file },
            Self::DeadLink(path) => Self::DeadLink(change(path)),
            Self::Root(path) => Self::Root(change(path)),
            Self::ReadOnly(path, error) => Self::ReadOnly(change(path), error),
            Self::Leftover(path, error) => Self::Leftover(change(path), error),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(path, error) => write!(f, "{}: {error}", path.display()),
            Self::Changed(path) => write!(f, "{} has changed in the meantime: run the command again", path.display()),
            Self::Foreign(path) => {
                write!(f, "{} was not generated: move it away, so that it is not overwritten", path.display())
            }
            Self::NotAFile(path) => {
                write!(
                    f,
                    "{} is a link or no plain file or folder: move it away, so that nothing outside is written",
                    path.display()
                )
            }
            Self::NotAFolder { path, is_link, is_file } => {
                let link = if *is_link { "a link to " } else { "" };
                let what = if *is_file { "a file" } else { "a pipe, a socket, or a device" };
                write!(f, "{} is {link}{what}, not a folder: name a folder with --out", path.display())
            }
            Self::DeadLink(path) => {
                write!(f, "{} is a link that leads nowhere: create its target, or remove the link", path.display())
            }
            Self::Root(path) => {
                write!(f, "{} is the root of the file system: name a folder with --out", path.display())
            }
            Self::ReadOnly(path, error) => {
                write!(f, "{} cannot be changed, but has to: make it writable ({error})", path.display())
            }
            Self::Leftover(path, error) => {
                write!(f, "{} was left by a killed run and cannot be removed: remove it ({error})", path.display())
            }
        }
    }
}

impl std::error::Error for Error {}
