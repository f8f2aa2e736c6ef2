//! The output streams of a command, and the steps that all commands share.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;

use crate::artefact::Text;
use crate::diagnostic::Diagnostics;
use crate::{generate, read, report};

/// The output streams of a command: one for data, and one for everything that people read.
pub struct Console<'a> {
    /// The stream for data.
    pub out: &'a mut dyn Write,
    /// The stream for people.
    pub err: &'a mut dyn Write,
    /// Whether messages are colored.
    pub color: bool,
}

impl Console<'_> {
    /// The folder of the schema: the given folder, or the nearest `schema` in this folder or above.
    pub fn schema_folder(&mut self, source: &SchemaArgs) -> Option<PathBuf> {
        if let Some(folder) = &source.schema {
            if folder.is_dir() {
                return Some(folder.clone());
            }
            self.fail(&format!("{} is not a folder: name the folder of the schema with --schema", folder.display()));
            return None;
        }
        let here = std::env::current_dir().unwrap_or_default();
        let is_schema = |folder: &Path| folder.join("schema").join("service.yaml").is_file();
        let Some(up) = here.ancestors().position(is_schema) else {
            self.fail("there is no `schema/service.yaml` here or in a folder above: name the folder of the schema with --schema");
            return None;
        };
        // A relative path keeps messages short and independent of the machine.
        Some([".."].repeat(up).into_iter().collect::<PathBuf>().join("schema"))
    }

    /// Returns the texts of the generated files, or reports why they cannot be generated.
    pub fn texts(&mut self, schema: &Path) -> Option<Vec<Text>> {
        let mut diagnostics = Diagnostics::new();
        let Ok(api) = read(&mut diagnostics, schema) else {
            let rendered = report::render(&diagnostics, self.color);
            self.say(rendered.trim_end());
            let count = diagnostics.len();
            let problems = if count == 1 { "problem" } else { "problems" };
            self.say(&format!("\n{} has {count} {problems}; nothing is generated", schema.display()));
            return None;
        };
        match generate(&api) {
            Ok(texts) => Some(texts),
            Err(error) => {
                self.fail(&format!(
                    "{error}. This is a bug in the generator: please report it together with the schema"
                ));
                None
            }
        }
    }

    /// Prints data. It is not a failure if the reader stops early, as `head` does.
    pub fn print(&mut self, data: &str, outcome: Outcome) -> Outcome {
        match self.out.write_all(data.as_bytes()).and_then(|()| self.out.flush()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => self.fail(&error.to_string()),
            _ => outcome,
        }
    }

    /// Reports why the command failed.
    pub fn fail(&mut self, message: &str) -> Outcome {
        self.say(&format!("error: {message}"));
        Outcome::Failure
    }

    /// Prints a message for people.
    pub fn say(&mut self, message: &str) {
        // If even the message cannot be written, only the exit code can report the failure.
        let _ = writeln!(self.err, "{message}");
    }
}

/// The outcome of a command.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Outcome {
    /// The command succeeded.
    Fine = 0,
    /// The command has findings.
    Findings = 1,
    /// The command failed.
    Failure = 2,
}

// A doc comment here would become the text of `--help`.
#[derive(Debug, Default, PartialEq, Args)]
pub struct SchemaArgs {
    /// The folder of the schema [default: `schema`, in this folder or one above].
    #[arg(long, value_name = "DIR")]
    pub schema: Option<PathBuf>,
}

/// A number of files, in words.
pub fn files(count: usize) -> String {
    format!("{count} {}", if count == 1 { "file" } else { "files" })
}
