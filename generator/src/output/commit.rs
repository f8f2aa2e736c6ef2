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
//! If files at the top level change together with others, or if the file system cannot exchange
//! folders, several consecutive steps are necessary. From the first of them to the last, a
//! [marker](super::marker) tells that they are not finished.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::parallel;

use super::error::Error;
use super::marker::Marker;
use super::plan::{Plan, Write};
use super::{access, replica};

/// Carries out a plan. The files are prepared below `tree`.
pub fn commit(tree: &Path, out: &Path, plan: &Plan<'_>, marker: &Marker<'_>) -> Result<(), Error> {
    let staged = Staged { new: tree.join("new"), replica: tree.join("replica"), out };
    let (nested, top) = split(plan);
    let folder = nested.folder();
    let exchanged = folder.as_ref().map(|folder| out.join(folder));
    access::check(out, plan, exchanged.as_deref())?;
    prepare(&staged.new, out, &plan.writes)?;
    if let (true, [path]) = (nested.is_empty(), &top.writes[..]) {
        return rename(&staged.new.join(path), &out.join(path));
    }
    let is_alone = top.writes.is_empty();
    if !(is_alone && nested.in_one_step(&staged, folder.as_deref())?) {
        let folder = folder.filter(|_| !is_alone);
        in_several_steps(&staged, &nested, &top, folder.as_deref(), marker)?;
    }
    nested.tidy(out);
    Ok(())
}

/// Where the files of a plan are, before and after it is carried out.
struct Staged<'a> {
    /// The folder of the new files. It has the layout of the output folder, like the next one.
    new: PathBuf,
    /// The folder of the replica.
    replica: PathBuf,
    out: &'a Path,
}

/// Puts the files into their places while the marker is there. The nested ones may be exchanged in one of the steps, unless
/// that is known to be impossible.
fn in_several_steps(
    staged: &Staged<'_>,
    nested: &Part<'_>,
    top: &Part<'_>,
    folder: Option<&str>,
    marker: &Marker<'_>,
) -> Result<(), Error> {
    marker.prepare()?;
    let mut nested = nested.clone();
    let last = marker.file();
    nested.writes.retain(|path| Some(*path) != last);
    marker.set()?;
    match folder.map_or(Ok(false), |folder| nested.in_one_step(staged, Some(folder))) {
        Ok(true) => {}
        Ok(false) => nested.put(&staged.new, staged.out, rename)?,
        Err(error) => {
            // Nothing has changed so far but the marker.
            marker.unset()?;
            return Err(error);
        }
    }
    top.put(&staged.new, staged.out, rename)?;
    marker.clear(last.map(|last| staged.new.join(last)).as_deref())
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
#[derive(Clone, Default)]
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
    fn is_empty(&self) -> bool {
        self.writes.is_empty() && self.removals.is_empty()
    }

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

    /// Does everything in a single step. Returns whether there is one.
    fn in_one_step(&self, staged: &Staged<'_>, folder: Option<&str>) -> Result<bool, Error> {
        let is_there = |folder: &str| staged.out.join(folder).exists();
        match (folder, &self.writes[..]) {
            (Some(folder), _) if is_there(folder) => self.exchange(staged, folder),
            (Some(folder), _) => rename(&staged.new.join(folder), &staged.out.join(folder)).map(|()| true),
            (None, [] | [_]) => self.put(&staged.new, staged.out, rename).map(|()| true),
            (None, _) => Ok(false),
        }
    }

    /// Puts the new files into a folder with the layout of the output folder, and removes the stale
    /// ones. A file comes after the one that declares it, and goes before it, so that a run that is killed leaves no file
    /// whose [owner](super::owned) cannot be told.
    fn put(&self, new: &Path, root: &Path, put: fn(&Path, &Path) -> Result<(), Error>) -> Result<(), Error> {
        for path in &self.removals {
            remove_file(&root.join(path))?;
        }
        let mut writes = self.writes.clone();
        writes.sort_by_key(|path| path.matches('/').count());
        for path in writes {
            put(&new.join(path), &root.join(path))?;
        }
        Ok(())
    }

    /// Gives a folder its new contents in a single step. Returns `false` if the file system cannot do it.
    fn exchange(&self, staged: &Staged<'_>, folder: &str) -> Result<bool, Error> {
        let (ours, theirs) = (staged.replica.join(folder), staged.out.join(folder));
        replica::create(&theirs, &ours)?;
        self.put(&staged.new, &staged.replica, link)?;
        match exchange(&ours, &theirs) {
            Ok(()) => {}
            Err(error) if is_unsupported(&error) => return Ok(false),
            Err(error) => return Err(Error::Io(theirs, error)),
        }
        // The folder has its new contents. If the original cannot get them as well, the replica stays.
        let back = || exchange(&ours, &theirs).map_err(|error| Error::Io(theirs.clone(), error));
        let _ = self.put(&staged.new, &staged.replica, rename).and_then(|()| back());
        Ok(true)
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
        let root = |modules: &str| text("src/lib.rs", modules);
        let [a, b] = ["mod a;\nmod b;\nmod d;", "mod a;\nmod d;\nmod e;"].map(root);
        let old =
            [a, text("src/a.rs", "old"), text("src/b.rs", "mod c;"), text("src/b/c.rs", ""), text("src/d.rs", "same")];
        let new = [b, text("src/a.rs", "new"), text("src/e.rs", "new"), text("src/d.rs", "same")];
        let found = |result: Result<_, _>| -> plan::Plan<'_> { result.unwrap_or_else(|error| panic!("{error}")) };
        found(write_to(&out, &old, &mut || {}));
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
        assert!(found(write_to(&out, &new, &mut || {})).is_empty());
        assert!(!tree.exists());
        // An undisturbed run keeps the folder.
        let src = inode("src");
        assert_eq!(found(write_to(&out, &old, &mut || {})).writes.len(), 4);
        assert_eq!((inode("src"), inode("src/d.rs")), (src, same));
        let _ = fs::remove_dir_all(&out);
    }
}
