//! What tells that a run has not finished its steps.
//!
//! A run that is killed between two steps leaves the marker. The files then belong together no more, and whoever uses them has
//! to know it.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::error::Error;
use super::replica;

/// The root of the crate, below the output folder.
pub const ROOT: &str = "src/lib.rs";

/// The last line of a root whose crate is half written.
const MARK: &str =
    "compile_error!(\"a run of the generator was stopped halfway, so these files do not belong together: run it again\");\n";

/// What tells that a run has not finished its steps.
pub enum Marker<'a> {
    /// A crate does not compile: its root says why. As a part of the crate, the root is stale.
    Root {
        /// The folder in which files are prepared.
        tree: &'a Path,
        /// The output folder.
        out: &'a Path,
        /// The new text of the root.
        text: &'a str,
    },
    /// A file in the staging folder, for files that no compiler reads. The next run takes the remaining steps.
    Journal(PathBuf),
}

/// Whether the root of a crate says that the crate is half written.
pub fn is_marked(root: &str) -> bool {
    root.ends_with(MARK)
}

impl Marker<'_> {
    /// The file whose change is the last step, if the marker is in a file.
    pub fn file(&self) -> Option<&'static str> {
        match self {
            Self::Root { .. } => Some(ROOT),
            Self::Journal(_) => None,
        }
    }

    /// Prepares what [`set`](Self::set) and [`clear`](Self::clear) need, so that neither needs space.
    pub fn prepare(&self) -> Result<(), Error> {
        let Self::Root { tree, out, text } = self else {
            return Ok(());
        };
        let (marked, root) = (marked(tree), out.join(ROOT));
        let prepare = || {
            let (permissions, base) = match fs::read_to_string(&root) {
                Ok(old) => (Some(fs::metadata(&root)?.permissions()), old),
                Err(error) if error.kind() == io::ErrorKind::NotFound => (None, (*text).to_owned()),
                Err(error) => return Err(error),
            };
            File::create(&marked)?.write_all(format!("{}{MARK}", base.trim_end_matches(MARK)).as_bytes())?;
            let Some(permissions) = permissions else {
                return Ok(());
            };
            fs::set_permissions(&marked, permissions)?;
            // A root that does not change gets its old file back, with its time.
            replica::link_or_copy(&root, &previous(tree))
        };
        prepare().map_err(|error| Error::Io(marked.clone(), error))
    }

    /// Tells from now on that the steps are not finished.
    pub fn set(&self) -> Result<(), Error> {
        match self {
            Self::Root { tree, out, .. } => {
                let root = out.join(ROOT);
                let folder = root.parent().unwrap_or(out);
                fs::create_dir_all(folder).map_err(|error| Error::Io(folder.to_owned(), error))?;
                fs::rename(marked(tree), &root).map_err(|error| Error::Io(root, error))
            }
            Self::Journal(path) => File::create(path).map(drop).map_err(|error| Error::Io(path.clone(), error)),
        }
    }

    /// Takes the marker back before the first step.
    pub fn unset(&self) -> Result<(), Error> {
        match self {
            Self::Root { tree, out, .. } => {
                let (previous, root) = (previous(tree), out.join(ROOT));
                let result = if previous.exists() { fs::rename(previous, &root) } else { fs::remove_file(&root) };
                result.map_err(|error| Error::Io(root, error))
            }
            Self::Journal(_) => self.clear(None),
        }
    }

    /// Removes the marker after the last step. `new` is the new root, if it is another one than before.
    pub fn clear(&self, new: Option<&Path>) -> Result<(), Error> {
        match self {
            Self::Root { tree, out, .. } => {
                let root = out.join(ROOT);
                let unmarked = new.filter(|new| new.exists()).map_or_else(|| previous(tree), Path::to_owned);
                fs::rename(unmarked, &root).map_err(|error| Error::Io(root, error))
            }
            Self::Journal(path) => fs::remove_file(path).map_err(|error| Error::Io(path.clone(), error)),
        }
    }
}

fn marked(tree: &Path) -> PathBuf {
    tree.join("marked.rs")
}

fn previous(tree: &Path) -> PathBuf {
    tree.join("previous.rs")
}
