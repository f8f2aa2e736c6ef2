//! `generate`: writes the crate, or shows what would change.

use std::path::{Path, PathBuf};

use clap::Args;

use super::console::{files, Console, Outcome, SchemaArgs};
use crate::output::{self, Folder};

// A doc comment here would become the text of `--help`.
#[derive(Debug, Default, PartialEq, Args)]
pub struct Generate {
    #[command(flatten)]
    pub source: SchemaArgs,
    /// The folder of the crate [default: `generated`, beside the schema].
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Write nothing; print the difference as a unified diff, and exit with 1 if there is one.
    #[arg(long)]
    pub check: bool,
}

impl Generate {
    /// Runs the command.
    pub fn run(&self, console: &mut Console<'_>) -> Outcome {
        let Some(schema) = console.schema_folder(&self.source) else {
            return Outcome::Failure;
        };
        let Some(texts) = console.texts(&schema) else {
            return Outcome::Failure;
        };
        let beside = || match schema.file_name() {
            Some(_) => schema.with_file_name("generated"),
            // The path of the schema ends with `.` or `..`.
            None => schema.join("..").join("generated"),
        };
        let out = self.out.clone().unwrap_or_else(beside);
        let out = match Folder::find(&out) {
            Ok(out) if out.is_within(&schema) => {
                return console.fail(&format!("{out} is in the folder of the schema: name another folder with --out"));
            }
            Ok(out) => out,
            Err(error) => return console.fail(&error.to_string()),
        };
        let planned = if self.check { output::plan(&out, &texts) } else { output::write(&out, &texts) };
        let plan = match planned {
            Ok(plan) => plan,
            Err(error) => return console.fail(&error.to_string()),
        };
        let (folder, writes, removals) = (out, files(plan.writes.len()), plan.removals.len());
        if plan.is_empty() {
            console.say(&format!("{folder} is up to date: {}", files(plan.unchanged)));
            return Outcome::Fine;
        }
        if self.check {
            let mend = self.command();
            console.say(&format!("{folder} is stale: {writes} to write, {removals} to remove; run `{mend}`"));
            return console.print(&output::show(&plan), Outcome::Findings);
        }
        console.say(&format!("{folder}: {writes} written, {removals} removed, {} unchanged", plan.unchanged));
        Outcome::Fine
    }

    /// The command that updates the stale files.
    fn command(&self) -> String {
        let options = [("--schema", &self.source.schema), ("--out", &self.out)];
        let given = options.into_iter().filter_map(|(option, folder)| Some((option, folder.as_ref()?)));
        let given: String = given.map(|(option, folder)| format!(" {option} {}", quoted(folder))).collect();
        if given.is_empty() {
            "cargo run".to_owned()
        } else {
            format!("cargo codegen generate{given}")
        }
    }
}

/// Quotes a path for a shell, if necessary.
fn quoted(path: &Path) -> String {
    let path = path.to_string_lossy();
    let is_plain =
        |letter: char| letter.is_alphanumeric() || std::path::is_separator(letter) || "._-+:,@%".contains(letter);
    if !path.is_empty() && path.chars().all(is_plain) {
        path.into_owned()
    } else {
        format!("'{}'", path.replace('\'', r"'\''"))
    }
}
