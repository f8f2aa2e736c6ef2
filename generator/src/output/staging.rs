//! The folder in which files are prepared, and its lock.

use std::fs::{self, File, Metadata};
use std::io;
use std::path::{Path, PathBuf};

use super::error::Error;
use super::marker::Marker;
use super::{access, replica};

/// The folder's name. It starts with a dot, so that it does not look like a part of the package.
const STAGING: &str = ".graph-calls-staging";
/// The name of the locked file in the folder.
const LOCK: &str = "lock";
/// The name of the file that exists while a run takes several steps.
const JOURNAL: &str = "unfinished";

/// The staging folder. Only the run that holds its lock may write. A killed run no longer holds the
/// lock.
pub struct Staging {
    path: PathBuf,
    _lock: File,
}

impl Staging {
    /// Whether the folder exists, because a run was killed or is in progress.
    pub fn is_left(out: &Path) -> bool {
        fs::symlink_metadata(out.join(STAGING)).is_ok()
    }

    /// Whether a killed run, or one that is in progress, has not taken all of its steps.
    pub fn is_unfinished(out: &Path) -> bool {
        fs::symlink_metadata(out.join(STAGING).join(JOURNAL)).is_ok()
    }

    /// Acquires the lock, and takes the remaining steps of a killed run. A plan that is made while the lock is held remains
    /// valid until it is carried out. If another run holds the lock, calls `waiting` once, and waits for it.
    pub fn open(out: &Path, waiting: &mut dyn FnMut()) -> Result<Self, Error> {
        access::check_folder(out)?;
        fs::create_dir_all(out).map_err(|error| Error::Io(out.to_owned(), error))?;
        let path = out.join(STAGING);
        let mut is_told = false;
        let lock = loop {
            // At any moment, another run that ends may remove the folder or the file that is locked
            // here.
            let Some(lock) = lock_file(&path)? else {
                continue;
            };
            match lock.try_lock() {
                Ok(()) if is_at(&lock, &path.join(LOCK)) => break lock,
                Ok(()) => {}
                Err(fs::TryLockError::WouldBlock) => {
                    if !std::mem::replace(&mut is_told, true) {
                        waiting();
                    }
                    lock.lock().map_err(|error| Error::Io(path.clone(), error))?;
                    // The other run has removed what was locked here, so that all runs that wait compete again.
                }
                Err(fs::TryLockError::Error(error)) => return Err(Error::Io(path, error)),
            }
        };
        let staging = Self { path, _lock: lock };
        if Self::is_unfinished(out) {
            finish(&staging.tree().join("new"), out)?;
            Marker::Journal(staging.journal()).clear(None)?;
        }
        staging.clear()?;
        Ok(staging)
    }

    /// The path of the file that exists while a run takes several steps.
    pub fn journal(&self) -> PathBuf {
        self.path.join(JOURNAL)
    }

    /// The path at which files can be prepared. It does not exist yet.
    pub fn tree(&self) -> PathBuf {
        self.path.join("tree")
    }

    /// Removes the prepared files of this run or of a killed run.
    fn clear(&self) -> Result<(), Error> {
        let tree = self.tree();
        replica::remove(&tree).map_err(|error| Error::Leftover(tree, error))
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        if self.journal().exists() {
            // The next run needs what is prepared.
            return;
        }
        // The next run removes what cannot be removed now. The lock file is removed last, because
        // the run that locks it next owns the folder.
        let _ = self.clear();
        let _ = fs::remove_file(self.path.join(LOCK));
        let _ = fs::remove_dir(&self.path);
    }
}

/// Puts the files into their places that a killed run has prepared.
fn finish(new: &Path, out: &Path) -> Result<(), Error> {
    let io = |error| Error::Io(new.to_owned(), error);
    for entry in fs::read_dir(new).map_err(io)? {
        let entry = entry.map_err(io)?;
        let (from, to) = (entry.path(), out.join(entry.file_name()));
        if entry.file_type().map_err(io)?.is_dir() {
            fs::create_dir_all(&to).map_err(|error| Error::Io(to.clone(), error))?;
            finish(&from, &to)?;
        } else {
            fs::rename(&from, &to).map_err(|error| Error::Io(to, error))?;
        }
    }
    Ok(())
}

/// Opens the file to lock. Returns `None` if another run has just removed the folder.
fn lock_file(folder: &Path) -> Result<Option<File>, Error> {
    match fs::create_dir(folder) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(Error::Io(folder.to_owned(), error)),
        _ => {}
    }
    let path = folder.join(LOCK);
    refuse_unless(folder, Metadata::is_dir)?;
    refuse_unless(&path, Metadata::is_file)?;
    match File::options().create(true).truncate(false).write(true).open(&path) {
        Ok(file) => Ok(Some(file)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Error::Io(path, error)),
    }
}

/// Rejects links, because they could lead to files that do not belong to the generator.
fn refuse_unless(path: &Path, is_right: fn(&Metadata) -> bool) -> Result<(), Error> {
    match fs::symlink_metadata(path) {
        Ok(metadata) if !is_right(&metadata) => Err(Error::NotAFile(path.to_owned())),
        _ => Ok(()),
    }
}

/// Whether the path still refers to the file.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let (Ok(file), Ok(there)) = (file.metadata(), fs::metadata(path)) else {
        return false;
    };
    (file.dev(), file.ino()) == (there.dev(), there.ino())
}

/// On this system, an open file cannot be replaced.
#[cfg(not(unix))]
fn is_at(_: &File, path: &Path) -> bool {
    path.exists()
}
