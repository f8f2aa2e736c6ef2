//! Writes files in such a way that a folder holds either its previous or its new contents, even if
//! the run is killed.
//!
//! All new files are first written to a staging folder inside the output folder. A single file is
//! then renamed to its final path. If several files below one folder change, a new version of that
//! folder is built, with links to the unchanged files, and exchanged with the old version in a
//! single step. Only if files at the top level change together with others are several consecutive
//! steps necessary. If such a run is killed, the next run completes the steps.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::parallel;

use super::error::Error;
use super::plan::Plan;

/// Carries out a plan. The files are prepared below `tree`.
pub fn commit(tree: &Path, out: &Path, plan: &Plan) -> Result<(), Error> {
    let (nested, top) = split(plan);
    // After an exchange, the files in `whole` are linked to the files in the output folder, so
    // nothing else may be written there.
    let (whole, single) = (tree.join("whole"), tree.join("single"));
    match nested.folder() {
        Some(folder) => nested.exchange(&whole, &out.join(&folder), &folder)?,
        None => nested.rename(&single, out)?,
    }
    top.rename(&single, out)
}

/// A part of a plan: the files to write and the files to remove.
#[derive(Default)]
struct Part<'a> {
    writes: Vec<(&'a str, &'a str)>,
    removals: Vec<&'a str>,
}

/// Splits a plan into the files in folders and the files at the top level.
fn split<'a>(plan: &'a Plan<'_>) -> (Part<'a>, Part<'a>) {
    let (mut nested, mut top) = (Part::default(), Part::default());
    for write in &plan.writes {
        let part = if write.path.contains('/') { &mut nested } else { &mut top };
        part.writes.push((write.path, write.new));
    }
    nested.removals.extend(plan.removals.iter().map(|removal| removal.path.as_str()));
    (nested, top)
}

impl Part<'_> {
    /// The deepest folder that contains all these files, if there are several files and such a
    /// folder.
    fn folder(&self) -> Option<String> {
        let mut paths = self.writes.iter().map(|(path, _)| *path).chain(self.removals.iter().copied());
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

    /// Renames each file to its final path.
    fn rename(&self, tree: &Path, out: &Path) -> Result<(), Error> {
        self.write_all(|path| tree.join(path))?;
        for (path, _) in &self.writes {
            let to = out.join(path);
            create_parent(&to)?;
            fs::rename(tree.join(path), &to).map_err(|error| Error::Io(to, error))?;
        }
        for path in &self.removals {
            let path = out.join(path);
            fs::remove_file(&path).map_err(|error| Error::Io(path, error))?;
        }
        Ok(())
    }

    /// Builds a new version of the folder and exchanges it with the existing one.
    fn exchange(&self, tree: &Path, to: &Path, folder: &str) -> Result<(), Error> {
        let within = |path: &str| path[folder.len() + 1..].to_owned();
        fs::create_dir_all(tree).map_err(|error| Error::Io(tree.to_owned(), error))?;
        self.write_all(|path| tree.join(within(path)))?;
        if !to.exists() {
            create_parent(to)?;
            return fs::rename(tree, to).map_err(|error| Error::Io(to.to_owned(), error));
        }
        let dropped: Vec<_> = self.removals.iter().map(|path| to.join(within(path))).collect();
        link_others(to, tree, &dropped)?;
        match exchange(tree, to) {
            Err(error) if is_unsupported(&error) => {
                let out = to.ancestors().nth(folder.split('/').count()).unwrap_or(to);
                let renamed = Part { writes: self.writes.clone(), removals: self.removals.clone() };
                renamed.rename(&tree.with_file_name("single"), out)
            }
            result => result.map_err(|error| Error::Io(to.to_owned(), error)),
        }
    }
}

impl Part<'_> {
    /// Writes every file to the path that `place` returns.
    fn write_all(&self, place: impl Fn(&str) -> PathBuf + Sync) -> Result<(), Error> {
        let written = parallel::map(&self.writes, |(path, text)| write_file(&place(path), text));
        written.into_iter().collect()
    }
}

fn create_parent(path: &Path) -> Result<(), Error> {
    match path.parent() {
        Some(parent) => fs::create_dir_all(parent).map_err(|error| Error::Io(parent.to_owned(), error)),
        None => Ok(()),
    }
}

fn write_file(path: &Path, text: &str) -> Result<(), Error> {
    create_parent(path)?;
    let write = || File::create(path)?.write_all(text.as_bytes());
    write().map_err(|error| Error::Io(path.to_owned(), error))
}

/// Links every unchanged file into the new folder. Files that are written or dropped are skipped. A
/// link refers to the same file, so nothing about the file changes.
fn link_others(from: &Path, to: &Path, dropped: &[PathBuf]) -> Result<(), Error> {
    let entries = fs::read_dir(from).map_err(|error| Error::Io(from.to_owned(), error))?;
    for entry in entries {
        let entry = entry.map_err(|error| Error::Io(from.to_owned(), error))?;
        let (old, new) = (entry.path(), to.join(entry.file_name()));
        let io = |error| Error::Io(old.clone(), error);
        let kind = entry.file_type().map_err(io)?;
        if kind.is_dir() {
            link_others(&old, &new, dropped)?;
            continue;
        }
        if dropped.contains(&old) || new.symlink_metadata().is_ok() {
            continue;
        }
        create_parent(&new)?;
        if fs::hard_link(&old, &new).is_err() {
            fs::copy(&old, &new).map_err(io)?;
        }
    }
    Ok(())
}

#[cfg(target_os = "linux")]
fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    use rustix::fs::{renameat_with, RenameFlags, CWD};
    Ok(renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE)?)
}

#[cfg(not(target_os = "linux"))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Some file systems cannot exchange folders.
fn is_unsupported(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::Unsupported | io::ErrorKind::InvalidInput)
}
