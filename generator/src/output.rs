//! Compares generated texts with files, and shows or writes the differences.

mod commit;
mod difference;
mod error;
mod plan;
mod staging;

pub use difference::show;
pub use error::Error;
pub use plan::{plan, Plan, Write};

use std::path::Path;

use crate::artefact::Text;

use staging::Staging;

/// Writes the generated files to the folder. If the run is killed, the previous files remain.
/// Returns the plan that was carried out.
///
/// # Errors
///
/// Returns an error if a file cannot be written. The previous files remain.
pub fn write<'a>(out: &Path, texts: &'a [Text]) -> Result<Plan<'a>, Error> {
    let before = plan(out, texts)?;
    if before.is_empty() && !Staging::is_left(out) {
        return Ok(before);
    }
    let staging = match Staging::open(out) {
        // The staging folder was not left by a killed run but is in use.
        Err(Error::Busy(_)) if before.is_empty() => return Ok(before),
        staging => staging?,
    };
    // Another run may have written in the meantime. From now on, no other run can.
    let plan = plan(out, texts)?;
    if !plan.is_empty() {
        commit::commit(&staging.tree(), out, &plan)?;
    }
    Ok(plan)
}
