//! `lint`: checks a schema without writing anything.

use super::console::{files, Console, Outcome};
use super::source::Source;
use crate::schema::gap::Gaps;

/// Runs the command.
pub fn lint(console: &mut Console<'_>, source: &Source) -> Outcome {
    let Some(schema) = source.folder(console) else {
        return Outcome::Failure;
    };
    match source.texts(console, &schema, Gaps::Reported) {
        Ok(texts) => {
            console.say(&format!("{} is valid: it generates {}", schema.display(), files(texts.len())));
            Outcome::Fine
        }
        Err(outcome) => outcome,
    }
}
