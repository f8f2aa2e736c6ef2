//! `generate`: writes the crate, or shows what would change.

use std::path::{Path, PathBuf};

use clap::Args;

use super::console::{files, Console, Outcome};
use super::source::Source;
use crate::artefact::Text;
use crate::output::{self, Folder, Plan};
use crate::report::Format;
use crate::schema::gap::Gaps;

/// The number of written files up to which they are named. Removed files are always named.
const FEW: usize = 5;

// A doc comment here would become the text of `--help`.
#[derive(Debug, Default, PartialEq, Args)]
pub struct Generate {
    #[command(flatten)]
    pub source: Source,
    /// The folder of the crate [default: `generated`, beside the schema].
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Write nothing; print the difference as a unified diff, and exit with 1 if there is one.
    #[arg(long)]
    pub check: bool,
    /// Generate a draft although questions are open, which its documentation then contains.
    #[arg(long)]
    pub draft: bool,
}

impl Generate {
    /// Runs the command.
    pub fn run(&self, console: &mut Console<'_>) -> Outcome {
        let Some(schema) = self.source.folder(console) else {
            return Outcome::Failure;
        };
        let gaps = if self.draft { Gaps::Accepted } else { Gaps::Reported };
        // If there are problems, the command cannot do what it is for.
        let Ok(texts) = self.source.texts(console, &schema, gaps) else {
            return Outcome::Failure;
        };
        match self.write(console, &schema, &texts) {
            Ok(outcome) => outcome,
            Err(message) => console.fail(&message),
        }
    }

    /// Writes the files, or shows what would change. Returns the reason if that is impossible.
    fn write(&self, console: &mut Console<'_>, schema: &Path, texts: &[Text]) -> Result<Outcome, String> {
        let shown = self.out.clone().unwrap_or_else(|| beside(schema));
        let out = Folder::find(&shown).map_err(|error| error.to_string())?;
        if out.is_within(schema) {
            return Err(format!("{out} is in the folder of the schema: name another folder with --out"));
        }
        let plan = if self.check {
            console.during(&format!("comparing {out}"), || output::plan(&out, texts))
        } else {
            output::write(&out, texts, &mut || console.waits(&out))
        };
        let plan = plan.map_err(|error| error.to_string())?;
        name_copies(console, &shown, &plan);
        if plan.is_empty() {
            console.say(&format!("{out} is up to date: {}", files(plan.unchanged)));
            return Ok(Outcome::Fine);
        }
        if self.check {
            return Ok(self.show(console, &out, &plan));
        }
        let (writes, removals) = (files(plan.writes.len()), plan.removals.len());
        console.say(&format!("{out}: {writes} written, {removals} removed, {} unchanged", plan.unchanged));
        name_changes(console, &shown, &plan);
        Ok(Outcome::Fine)
    }

    /// Shows what would change.
    fn show(&self, console: &mut Console<'_>, out: &Folder, plan: &Plan<'_>) -> Outcome {
        let (writes, removals, mend) = (files(plan.writes.len()), plan.removals.len(), self.command());
        console.tell(&format!("{out} is stale: {writes} to write, {removals} to remove; run `{mend}`"));
        match self.source.format {
            Format::Text => {
                let difference = output::show(plan, console.out_color);
                console.print(&difference, Outcome::Findings)
            }
            // Only problems are written to stdout, so that programs can read them.
            Format::Json | Format::Markdown | Format::Github => {
                let difference = output::show(plan, console.err_color);
                if !console.quiet {
                    console.complain(difference.trim_end());
                }
                Outcome::Findings
            }
        }
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

/// The folder of the crate, if none is given.
fn beside(schema: &Path) -> PathBuf {
    match schema.file_name() {
        Some(_) => schema.with_file_name("generated"),
        // The path of the schema ends with `.` or `..`.
        None => schema.join("..").join("generated"),
    }
}

/// Names the changed files. What was written can be counted if it is much, since it can be looked
/// at; what was removed cannot.
fn name_changes(console: &mut Console<'_>, out: &Path, plan: &Plan<'_>) {
    if plan.writes.len() <= FEW {
        for write in &plan.writes {
            console.say(&format!("  wrote {}", out.join(write.path).display()));
        }
    }
    for removal in &plan.removals {
        console.say(&format!("  removed {}", out.join(&removal.path).display()));
    }
}

/// Names the files that look as if they were generated, so that nobody takes them for a part of the crate.
fn name_copies(console: &mut Console<'_>, out: &Path, plan: &Plan<'_>) {
    for copy in &plan.copies {
        let copy = out.join(copy);
        console
            .say(&format!("{} bears the header of a generated file, but was not generated: it stays", copy.display()));
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
