//! The folder for files on their way, and the lock in it.

use std::fs::{self, File, Metadata};
use std::io;
use std::path::{Path, PathBuf};

use super::error::Error;

/// The folder's name. It starts with a dot, so that it does not look like a part of the package.
const STAGING: &str = ".graph-calls-staging";
/// The file in it that is locked.
const LOCK: &str = "lock";

/// The staging folder. Who holds the lock in it is the only one to write; a run that was killed holds none.
pub struct Staging {
    path: PathBuf,
    _lock: File,
}

impl Staging {
    /// Whether a run was killed here, or is writing now.
    pub fn is_left(out: &Path) -> bool {
        fs::symlink_metadata(out.join(STAGING)).is_ok()
    }

    /// Takes the lock. What is planned afterwards is still true when it is carried out.
    pub fn open(out: &Path) -> Result<Self, Error> {
        fs::create_dir_all(out).map_err(|error| Error::Io(out.to_owned(), error))?;
        let path = out.join(STAGING);
        let lock = loop {
            // Another run that ends may remove the folder, or the file that is locked here, at any moment.
            let Some(lock) = lock_file(&path)? else {
                continue;
            };
            match lock.try_lock() {
                Ok(()) if is_at(&lock, &path.join(LOCK)) => break lock,
                Ok(()) => {}
                Err(fs::TryLockError::WouldBlock) => return Err(Error::Busy(out.to_owned())),
                Err(fs::TryLockError::Error(error)) => return Err(Error::Io(path, error)),
            }
        };
        let staging = Self { path, _lock: lock };
        staging.clear()?;
        Ok(staging)
    }

    /// Where files can be prepared. It is not there yet.
    pub fn tree(&self) -> PathBuf {
        self.path.join("tree")
    }

    /// Removes what was prepared, by this run or by one that was killed.
    fn clear(&self) -> Result<(), Error> {
        let tree = self.tree();
        match fs::remove_dir_all(&tree) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Error::Io(tree, error)),
            _ => Ok(()),
        }
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // What cannot be removed now is removed by the next run. The lock goes last: whoever takes it has the folder.
        let _ = self.clear();
        let _ = fs::remove_file(self.path.join(LOCK));
        let _ = fs::remove_dir(&self.path);
    }
}

/// The file to lock, unless the folder has been removed in this very moment.
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

/// A link would lead to what is not ours.
fn refuse_unless(path: &Path, is_right: fn(&Metadata) -> bool) -> Result<(), Error> {
    match fs::symlink_metadata(path) {
        Ok(metadata) if !is_right(&metadata) => Err(Error::NotAFile(path.to_owned())),
        _ => Ok(()),
    }
}

/// Whether that file is still the one that has this path.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let (Ok(file), Ok(there)) = (file.metadata(), fs::metadata(path)) else {
        return false;
    };
    (file.dev(), file.ino()) == (there.dev(), there.ino())
}

/// A file that is open cannot be replaced here.
#[cfg(not(unix))]
fn is_at(_: &File, path: &Path) -> bool {
    path.exists()
}
