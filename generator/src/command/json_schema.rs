//! `json-schema`: prints a JSON Schema.

use clap::{Args, ValueEnum};

use super::console::{Console, Outcome};
use crate::{review, schema};

// A doc comment here would become the text of `--help`.
#[derive(Debug, Args)]
pub struct JsonSchemaCommand {
    /// What the JSON Schema describes.
    #[arg(value_name = "OF", value_enum, default_value_t = Of::Notation)]
    pub of: Of,
}

/// What a JSON Schema describes.
// The comments are the text of `--help`.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub enum Of {
    /// The notation of the schema.
    Notation,
    /// The report of `diff --format json`.
    Diff,
}

impl JsonSchemaCommand {
    /// Runs the command.
    pub fn run(&self, console: &mut Console<'_>) -> Outcome {
        let schema = match self.of {
            Of::Notation => schema::json_schema::json_schema(),
            Of::Diff => review::json_schema(),
        };
        console.print(&schema, Outcome::Fine)
    }
}
