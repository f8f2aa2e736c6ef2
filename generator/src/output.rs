//! Compares generated texts with files, and shows or writes the differences.

mod access;
mod commit;
mod difference;
mod error;
mod folder;
mod marker;
mod owned;
mod plan;
mod replica;
mod staging;

pub use difference::show;
pub use error::Error;
pub use folder::Folder;
pub use plan::{Edit, Plan, Write};

use std::path::Path;

use crate::artefact::Text;

use marker::Marker;
use staging::Staging;

/// Determines the necessary changes, without writing anything.
///
/// # Errors
///
/// Returns an error if the folder cannot be read, or if a file that was not generated is in the
/// place of a generated file.
pub fn plan<'a>(out: &Folder, texts: &'a [Text]) -> Result<Plan<'a>, Error> {
    plan::plan(out.real(), texts).map_err(|error| out.shown(error))
}

/// Writes the generated files to the folder. If the run is killed, the previous files remain, or the crate does not compile
/// and says why. Returns the plan that was carried out.
///
/// If another run is writing to the folder, calls `waiting`, and waits for it.
///
/// # Errors
///
/// Returns an error if a file cannot be written. The previous files remain.
pub fn write<'a>(out: &Folder, texts: &'a [Text], waiting: &mut dyn FnMut()) -> Result<Plan<'a>, Error> {
    write_to(out.real(), texts, waiting).map_err(|error| out.shown(error))
}

/// Changes and creates files that were not generated. If the run is killed, either all of them have their new texts or none,
/// or [`finish`] gives them their new texts.
///
/// If another run is writing to the folder, calls `waiting`, and waits for it.
///
/// # Errors
///
/// Returns an error if a file does not have its old text any more, or cannot be written. Nothing is changed.
pub fn edit(out: &Folder, edits: &[Edit], waiting: &mut dyn FnMut()) -> Result<(), Error> {
    edit_in(out.real(), edits, waiting).map_err(|error| out.shown(error))
}

/// Finishes what a killed run of [`edit`] has begun in the folder. Returns whether there was anything.
///
/// If another run is writing to the folder, calls `waiting`, and waits for it.
///
/// # Errors
///
/// Returns an error if a file cannot be written.
pub fn finish(out: &Folder, waiting: &mut dyn FnMut()) -> Result<bool, Error> {
    let is_unfinished = Staging::is_unfinished(out.real());
    if is_unfinished {
        Staging::open(out.real(), waiting).map_err(|error| out.shown(error))?;
    }
    Ok(is_unfinished)
}

fn edit_in(out: &Path, edits: &[Edit], waiting: &mut dyn FnMut()) -> Result<(), Error> {
    let staging = Staging::open(out, waiting)?;
    // From now on, no other run can write.
    let plan = plan::edits(out, edits)?;
    commit::commit(&staging.tree(), out, &plan, &Marker::Journal(staging.journal()))
}

fn write_to<'a>(out: &Path, texts: &'a [Text], waiting: &mut dyn FnMut()) -> Result<Plan<'a>, Error> {
    let before = plan::plan(out, texts)?;
    if before.is_empty() && !Staging::is_left(out) {
        return Ok(before);
    }
    let staging = Staging::open(out, waiting)?;
    // Another run may have written in the meantime. From now on, no other run can.
    let plan = plan::plan(out, texts)?;
    if !plan.is_empty() {
        let tree = staging.tree();
        let root = texts.iter().find(|text| text.path == marker::ROOT).map_or("", |text| &text.text);
        commit::commit(&tree, out, &plan, &Marker::Root { tree: &tree, out, text: root })?;
    }
    Ok(plan)
}
