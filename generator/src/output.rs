//! Compares generated texts with files, and shows or writes the differences.

mod access;
mod commit;
mod difference;
mod error;
mod folder;
mod plan;
mod replica;
mod staging;

pub use difference::show;
pub use error::Error;
pub use folder::Folder;
pub use plan::{Edit, Plan, Write};

use std::path::Path;

use crate::artefact::Text;

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

/// Writes the generated files to the folder. If the run is killed, the previous files remain.
/// Returns the plan that was carried out.
///
/// # Errors
///
/// Returns an error if a file cannot be written. The previous files remain.
pub fn write<'a>(out: &Folder, texts: &'a [Text]) -> Result<Plan<'a>, Error> {
    write_to(out.real(), texts).map_err(|error| out.shown(error))
}

/// Changes and creates files that were not generated. If the run is killed, either all of them have their new texts or none.
///
/// # Errors
///
/// Returns an error if a file does not have its old text any more, or cannot be written. Nothing is changed.
pub fn edit(out: &Folder, edits: &[Edit]) -> Result<(), Error> {
    edit_in(out.real(), edits).map_err(|error| out.shown(error))
}

fn edit_in(out: &Path, edits: &[Edit]) -> Result<(), Error> {
    let staging = Staging::open(out)?;
    // From now on, no other run can write.
    let plan = plan::edits(out, edits)?;
    commit::commit(&staging.tree(), out, &plan)
}

fn write_to<'a>(out: &Path, texts: &'a [Text]) -> Result<Plan<'a>, Error> {
    let before = plan::plan(out, texts)?;
    if before.is_empty() && !Staging::is_left(out) {
        return Ok(before);
    }
    let staging = match Staging::open(out) {
        // The staging folder was not left by a killed run but is in use.
        Err(Error::Busy(_)) if before.is_empty() => return Ok(before),
        staging => staging?,
    };
    // Another run may have written in the meantime. From now on, no other run can.
    let plan = plan::plan(out, texts)?;
    if !plan.is_empty() {
        commit::commit(&staging.tree(), out, &plan)?;
    }
    Ok(plan)
}
