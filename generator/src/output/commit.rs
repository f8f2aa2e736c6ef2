//! Writes files in such a way that a folder holds either its previous or its new contents, even if
//! the run is killed.
//!
//! All new files are first written to a staging folder inside the output folder. A single file is
//! then renamed to its final path. If several files below one folder change, a replica of that
//! folder is built that already has the new files, and exchanged with the folder in a single step.
//! The replica stands in while the files in the folder itself are replaced. A second exchange brings
//! the folder back, so that it keeps its identity: a shell in it stays where it is, and its
//! permissions, times, and attributes remain.
//!
//! Only if files at the top level change together with others are several consecutive steps
//! necessary. If such a run is killed, the next run completes the steps.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;

use crate::parallel;

use super::error::Error;
use super::plan::{Plan, Write};
use super::{access, replica};

/// Carries out a plan. The files are prepared below `tree`.
pub fn commit(tree: &Path, out: &Path, plan: &Plan<'_>) -> Result<(), Error> {
    let (nested, top) = split(plan);
    let folder = nested.folder();
    let exchanged = folder.as_ref().map(|folder| out.join(folder));
    access::check(out, plan, exchanged.as_deref())?;
    let new = tree.join("new");
    prepare(&new, out, &plan.writes)?;
    match folder {
        Some(folder) if out.join(&folder).exists() => nested.exchange(&new, &tree.join("replica"), out, &folder)?,
        Some(folder) => rename(&new.join(&folder), &out.join(&folder))?,
        None => nested.put(&new, out, rename)?,
    }
    top.put(&new, out, rename)?;
    nested.tidy(out);
    Ok(())
}

/// Writes the new files. A file that replaces another one gets its permissions.
fn prepare(new: &Path, out: &Path, writes: &[Write<'_>]) -> Result<(), Error> {
    let write_file = |write: &Write<'_>| {
        let path = new.join(write.path);
        create_parent(&path)?;
        let write_all = || {
            File::create(&path)?.write_all(write.new.as_bytes())?;
            match &write.old {
                Some(_) => fs::set_permissions(&path, fs::metadata(out.join(write.path))?.permissions()),
                None => Ok(()),
            }
        };
        write_all().map_err(|error| Error::Io(path.clone(), error))
    };
    parallel::map(writes, write_file).into_iter().collect()
}

/// A part of a plan: the files to write and the files to remove.
#[derive(Default)]
struct Part<'a> {
    writes: Vec<&'a str>,
    removals: Vec<&'a str>,
}

/// Splits a plan into the files in folders and the files at the top level.
fn split<'a>(plan: &'a Plan<'_>) -> (Part<'a>, Part<'a>) {
    let (nested, top) = plan.writes.iter().map(|write| write.path).partition(|path| path.contains('/'));
    let removals = plan.removals.iter().map(|removal| removal.path.as_str()).collect();
    (Part { writes: nested, removals }, Part { writes: top, removals: Vec::new() })
}

impl Part<'_> {
    /// The deepest folder that contains all these files, if there are several files and such a
    /// folder.
    fn folder(&self) -> Option<String> {
        let mut paths = self.writes.iter().chain(&self.removals);
        let first: Vec<_> = paths.next()?.split('/').collect();
        let mut common = &first[..first.len() - 1];
        let mut several = false;
        for path in paths {
            several = true;
            let matching = common.iter().zip(path.split('/')).take_while(|(a, b)| *a == b).count();
            common = &common[..matching];
        }
        let is_worth_it = several || !self.removals.is_empty();
        (is_worth_it && !common.is_empty()).then(|| common.join("/"))
    }

    /// Puts the new files into a folder with the layout of the output folder, and removes the stale
    /// ones.
    fn put(&self, new: &Path, root: &Path, put: fn(&Path, &Path) -> Result<(), Error>) -> Result<(), Error> {
        for path in &self.writes {
            put(&new.join(path), &root.join(path))?;
        }
        for path in &self.removals {
            remove_file(&root.join(path))?;
        }
        Ok(())
    }

    /// Gives a folder its new contents in a single step. The replica is built below `replica`, which
    /// has the layout of the output folder.
    fn exchange(&self, new: &Path, replica: &Path, out: &Path, folder: &str) -> Result<(), Error> {
        let (ours, theirs) = (replica.join(folder), out.join(folder));
        replica::create(&theirs, &ours)?;
        self.put(new, replica, link)?;
        match exchange(&ours, &theirs) {
            Ok(()) => {}
            Err(error) if is_unsupported(&error) => return self.put(new, out, rename),
            Err(error) => return Err(Error::Io(theirs, error)),
        }
        // The folder has its new contents. If the original cannot get them as well, the replica stays.
        let back = || exchange(&ours, &theirs).map_err(|error| Error::Io(theirs.clone(), error));
        let _ = self.put(new, replica, rename).and_then(|()| back());
        Ok(())
    }

    /// Removes the folders of which nothing is left.
    fn tidy(&self, out: &Path) {
        for path in &self.removals {
            let folders = Path::new(path).ancestors().skip(1).filter(|folder| folder.components().count() > 1);
            // A folder that contains anything cannot be removed in this way.
            let _ = folders.map(|folder| fs::remove_dir(out.join(folder))).find(Result::is_err);
        }
    }
}

fn create_parent(path: &Path) -> Result<(), Error> {
    match path.parent() {
        Some(parent) => fs::create_dir_all(parent).map_err(|error| Error::Io(parent.to_owned(), error)),
        None => Ok(()),
    }
}

fn rename(from: &Path, to: &Path) -> Result<(), Error> {
    create_parent(to)?;
    fs::rename(from, to).map_err(|error| Error::Io(to.to_owned(), error))
}

/// Puts a file into a replica, and keeps it for the original.
fn link(from: &Path, to: &Path) -> Result<(), Error> {
    create_parent(to)?;
    remove_file(to)?;
    replica::link_or_copy(from, to).map_err(|error| Error::Io(to.to_owned(), error))
}

fn remove_file(path: &Path) -> Result<(), Error> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Error::Io(path.to_owned(), error)),
        _ => Ok(()),
    }
}

#[cfg(any(target_os = "linux", target_vendor = "apple"))]
fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    use rustix::fs::{renameat_with, RenameFlags, CWD};
    Ok(renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Some file systems cannot exchange folders, or not all of them: an overlay refuses to move folders
/// of a lower layer.
fn is_unsupported(error: &io::Error) -> bool {
    use io::ErrorKind::{CrossesDevices, InvalidInput, Unsupported};
    matches!(error.kind(), Unsupported | InvalidInput | CrossesDevices)
}

#[cfg(test)]
#[cfg(target_os = "linux")]
mod tests {
    use std::fs;
    use std::os::unix::fs::MetadataExt;

    use super::super::{plan, write_to};
    use super::{exchange, link, prepare, replica, split};
    use crate::artefact::{Text, FIRST, SECOND};

    fn text(path: &str, content: &str) -> Text {
        Text { path: path.to_owned(), text: format!("// {FIRST}\n// {SECOND}\n{content}\n") }
    }

    /// A run that is killed between the two exchanges leaves the replica, and the original in the staging folder.
    #[test]
    fn a_run_that_is_killed_between_the_exchanges_has_written_everything() {
        let out = std::env::temp_dir().join(format!("graph-calls-commit-{}", std::process::id()));
        let _ = fs::remove_dir_all(&out);
        let old =
            [text("Cargo.toml", ""), text("src/a.rs", "old"), text("src/b/c.rs", "old"), text("src/d.rs", "same")];
        let new = [text("Cargo.toml", ""), text("src/a.rs", "new"), text("src/e.rs", "new"), text("src/d.rs", "same")];
        let found = |result: Result<_, _>| -> plan::Plan<'_> { result.unwrap_or_else(|error| panic!("{error}")) };
        found(write_to(&out, &old));
        let inode = |path: &str| fs::metadata(out.join(path)).map(|metadata| metadata.ino()).ok();
        let (src, same) = (inode("src"), inode("src/d.rs"));

        let changes = found(plan::plan(&out, &new));
        let tree = out.join(".graph-calls-staging/tree");
        let (staged, root) = (tree.join("new"), tree.join("replica"));
        let (nested, _) = split(&changes);
        assert_eq!(nested.folder().as_deref(), Some("src"));
        let steps = prepare(&staged, &out, &changes.writes)
            .and_then(|()| replica::create(&out.join("src"), &root.join("src")))
            .and_then(|()| nested.put(&staged, &root, link));
        assert!(steps.is_ok(), "{steps:?}");
        if exchange(&root.join("src"), &out.join("src")).is_err() {
            // This file system cannot do it.
            return;
        }
        assert!(found(plan::plan(&out, &new)).is_empty());
        assert_ne!(inode("src"), src);
        assert_eq!(inode("src/d.rs"), same);
        assert!(found(write_to(&out, &new)).is_empty());
        assert!(!tree.exists());
        // An undisturbed run keeps the folder.
        let src = inode("src");
        assert_eq!(found(write_to(&out, &old)).writes.len(), 2);
        assert_eq!((inode("src"), inode("src/d.rs")), (src, same));
        let _ = fs::remove_dir_all(&out);
    }
}
