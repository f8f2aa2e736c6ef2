//! A second folder with the same contents, which stands in for a folder while that one changes.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use super::error::Error;

/// Creates the replica of a folder. Files are linked, so that nothing about them can differ; links,
/// pipes, empty folders, and the permissions of folders are repeated.
pub fn create(original: &Path, replica: &Path) -> Result<(), Error> {
    let io = |path: &Path| {
        let path = path.to_owned();
        |error| Error::Io(path, error)
    };
    fs::create_dir_all(replica).map_err(io(replica))?;
    for entry in fs::read_dir(original).map_err(io(original))? {
        let entry = entry.map_err(io(original))?;
        let (old, new) = (entry.path(), replica.join(entry.file_name()));
        let kind = entry.file_type().map_err(io(&old))?;
        if kind.is_dir() {
            create(&old, &new)?;
        } else {
            link(&old, &new, kind).map_err(io(&old))?;
        }
    }
    // This comes last, because the folder may be read-only.
    let permissions = fs::metadata(original).map_err(io(original))?.permissions();
    fs::set_permissions(replica, permissions).map_err(io(replica))
}

/// Links a file. If the file system has no links, or if they are not allowed to this file, copies it.
pub fn link_or_copy(old: &Path, new: &Path) -> io::Result<()> {
    if fs::hard_link(old, new).is_ok() {
        return Ok(());
    }
    fs::copy(old, new)?;
    let modified = fs::metadata(old).and_then(|metadata| metadata.modified());
    // A copy with another time is better than none.
    let _ = modified.and_then(|modified| File::open(new)?.set_modified(modified));
    Ok(())
}

/// Removes a folder with everything in it, even if folders in it are read-only.
pub fn remove(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
            unlock(folder)?;
            fs::remove_dir_all(folder)
        }
        result => result,
    }
}

fn link(old: &Path, new: &Path, kind: fs::FileType) -> io::Result<()> {
    if kind.is_file() {
        return link_or_copy(old, new);
    }
    match fs::hard_link(old, new) {
        Err(_) if kind.is_symlink() => copy_link(old, new),
        result => result,
    }
}

#[cfg(unix)]
fn copy_link(old: &Path, new: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(fs::read_link(old)?, new)
}

#[cfg(not(unix))]
fn copy_link(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Gives the owner all permissions for a folder and the folders in it.
#[cfg(unix)]
fn unlock(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let mode = fs::symlink_metadata(folder)?.permissions().mode();
    fs::set_permissions(folder, fs::Permissions::from_mode(mode | 0o700))?;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            unlock(&entry.path())?;
        }
    }
    Ok(())
}

#[cfg(not(unix))]
fn unlock(_: &Path) -> io::Result<()> {
    Ok(())
}
