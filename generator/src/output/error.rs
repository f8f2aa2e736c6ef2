//! The reasons why the generated files cannot be written to a folder.

use std::io;
use std::path::PathBuf;

/// The reason why the generated files cannot be written to a folder.
#[derive(Debug)]
pub enum Error {
    /// A file could not be read or written.
    Io(PathBuf, io::Error),
    /// A file that was not generated is in the place of a generated file.
    Foreign(PathBuf),
    /// There is a link, or something that is not a file or folder where one is expected.
    NotAFile(PathBuf),
    /// Another run is writing to the folder.
    Busy(PathBuf),
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Io(path, error) => write!(f, "{}: {error}", path.display()),
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
            Self::Busy(path) => write!(f, "another run is writing to {}: wait for it to end", path.display()),
        }
    }
}

impl std::error::Error for Error {}
