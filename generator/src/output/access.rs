//! Checks that everything that has to change can be changed, before anything is.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use super::error::Error;
use super::plan::Plan;

/// Checks the folders and files of a plan. `exchanged` is the folder that is exchanged as a whole, if
/// there is one.
pub fn check(out: &Path, plan: &Plan<'_>, exchanged: Option<&Path>) -> Result<(), Error> {
    let writes = plan.writes.iter().map(|write| write.path);
    let removals = plan.removals.iter().map(|removal| removal.path.as_str());
    let parents: BTreeSet<&Path> = writes.chain(removals.clone()).filter_map(|path| Path::new(path).parent()).collect();
    let mut folders: BTreeSet<PathBuf> = parents.into_iter().map(|parent| out.join(parent)).collect();
    if let Some(exchanged) = exchanged {
        // To move a folder elsewhere, both the folder above and the folder itself must be writable.
        folders.extend(exchanged.parent().map(Path::to_owned));
        folders.insert(exchanged.to_owned());
    }
    for folder in folders {
        check_folder(&folder)?;
    }
    let replaced = plan.writes.iter().filter(|write| write.old.is_some()).map(|write| write.path);
    for path in replaced.chain(removals) {
        let path = out.join(path);
        if let Err(error) = replaceable(&path) {
            return Err(Error::ReadOnly(path, error));
        }
    }
    Ok(())
}

/// Checks that files can be created in a folder. If the folder is missing, it must be possible to
/// create it.
pub fn check_folder(folder: &Path) -> Result<(), Error> {
    let Some(existing) = folder.ancestors().find(|folder| folder.exists()) else {
        return Ok(());
    };
    writable(existing).map_err(|error| Error::ReadOnly(existing.to_owned(), error))
}

/// Whether files can be created, replaced, and removed in a folder. The system is asked, because
/// an attempt would leave traces.
#[cfg(unix)]
fn writable(folder: &Path) -> io::Result<()> {
    use rustix::fs::{accessat, Access, AtFlags, CWD};
    use rustix::io::Errno;
    match accessat(CWD, folder, Access::WRITE_OK | Access::EXEC_OK, AtFlags::EACCESS) {
        Err(error @ (Errno::ACCESS | Errno::PERM | Errno::ROFS)) => Err(error.into()),
        // If the system does not know, the attempt shows.
        _ => Ok(()),
    }
}

/// Whether a file can be replaced or removed. Its own permissions do not matter, but it can be
/// protected from any change.
#[cfg(unix)]
fn replaceable(file: &Path) -> io::Result<()> {
    use rustix::fs::{accessat, Access, AtFlags, CWD};
    use rustix::io::Errno;
    match accessat(CWD, file, Access::WRITE_OK, AtFlags::EACCESS) {
        Err(error @ (Errno::PERM | Errno::ROFS)) => Err(error.into()),
        _ => Ok(()),
    }
}

/// On this system, only the attempt shows.
#[cfg(not(unix))]
fn writable(_: &Path) -> io::Result<()> {
    Ok(())
}

/// On this system, only the attempt shows.
#[cfg(not(unix))]
fn replaceable(_: &Path) -> io::Result<()> {
    Ok(())
}
