//! From texts to files: what differs is found, shown or written.

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

/// Makes the folder hold the generated files; a run that is killed leaves what was there. What is answered is what was
/// done.
///
/// # Errors
///
/// A file cannot be written; what was there before is there still.
pub fn write<'a>(out: &Path, texts: &'a [Text]) -> Result<Plan<'a>, Error> {
    let before = plan(out, texts)?;
    if before.is_empty() && !Staging::is_left(out) {
        return Ok(before);
    }
    let staging = match Staging::open(out) {
        // What is there is not left, but in use.
        Err(Error::Busy(_)) if before.is_empty() => return Ok(before),
        staging => staging?,
    };
    // Another run may have written since; from now on none does.
    let plan = plan(out, texts)?;
    if !plan.is_empty() {
        commit::commit(&staging.tree(), out, &plan)?;
    }
    Ok(plan)
}
