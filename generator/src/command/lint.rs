//! `lint`: checks a schema without writing anything.

use super::console::{files, Console, Outcome, SchemaArgs};

/// Runs the command.
pub fn lint(console: &mut Console<'_>, source: &SchemaArgs) -> Outcome {
    let Some(schema) = console.schema_folder(source) else {
        return Outcome::Failure;
    };
    match console.texts(&schema) {
        Some(texts) => {
            console.say(&format!("{} is valid: it generates {}", schema.display(), files(texts.len())));
            Outcome::Fine
        }
        None => Outcome::Findings,
    }
}
