//! `drift`: compares the schema with the metadata of its service.

use std::path::{Path, PathBuf};

use clap::Args;

use super::console::{files, Console, Outcome};
use super::edits::write;
use super::source::Source;
use crate::compare::metadata::{compare, Drift};
use crate::diagnostic::{list, Diagnostics, Failed};
use crate::draft::apply::additions;
use crate::lower;
use crate::metadata::{csdl, Facts};
use crate::report::{render_as, Format};
use crate::schema::gap::Gaps;
use crate::schema::kind::Documents;
use crate::schema::load::load_with;

// A doc comment here would become the text of `--help`.
#[derive(Debug, Args)]
pub struct DriftCommand {
    /// The file with the metadata (CSDL of OData 4 in XML), as downloaded from `$metadata`.
    #[arg(value_name = "METADATA")]
    pub metadata: PathBuf,
    #[command(flatten)]
    pub source: Source,
    /// Add what the schema lacks to its files, with gaps for what the metadata does not know.
    #[arg(long)]
    pub apply: bool,
}

/// A schema and metadata that can be compared.
struct Compared {
    documents: Documents,
    metadata: Facts,
    drift: Drift,
}

impl DriftCommand {
    /// Runs the command.
    pub fn run(&self, console: &mut Console<'_>) -> Outcome {
        let Some(schema) = self.source.folder(console) else {
            return Outcome::Failure;
        };
        let mut diagnostics = Diagnostics::new();
        let mut compared = self.compare(console, &mut diagnostics, &schema);
        if let (true, Ok(found)) = (self.apply, &compared) {
            match apply(console, &diagnostics, &schema, found) {
                // The rest is reported where it is now.
                Ok(true) => {
                    diagnostics = Diagnostics::new();
                    compared = self.compare(console, &mut diagnostics, &schema);
                }
                Ok(false) => {}
                Err(message) => return console.fail(&message),
            }
        }
        self.report(console, &diagnostics, compared.map(|compared| compared.drift))
    }

    fn compare(
        &self,
        console: &mut Console<'_>,
        diagnostics: &mut Diagnostics,
        schema: &Path,
    ) -> Result<Compared, Failed> {
        let what = format!("comparing {} with {}", schema.display(), self.metadata.display());
        console.during(&what, || {
            let documents = load_with(diagnostics, schema, Gaps::Accepted)?;
            lower::lower(diagnostics, &documents)?;
            let metadata = csdl::read(diagnostics, &self.metadata)?;
            let drift = compare(diagnostics, &documents, &metadata);
            Ok(Compared { documents, metadata, drift })
        })
    }

    fn report(&self, console: &mut Console<'_>, diagnostics: &Diagnostics, drift: Result<Drift, Failed>) -> Outcome {
        let outcome = match &drift {
            Ok(_) if diagnostics.is_empty() => Outcome::Fine,
            Ok(_) => Outcome::Findings,
            Err(Failed) => Outcome::Failure,
        };
        match self.source.format {
            Format::Text if diagnostics.is_empty() => {}
            Format::Text => {
                let rendered = render_as(diagnostics, Format::Text, console.err_color);
                console.complain(rendered.trim_end());
            }
            format => {
                let rendered = render_as(diagnostics, format, false);
                let printed = console.print(&rendered, outcome);
                if printed != outcome {
                    return printed;
                }
            }
        }
        match drift {
            Ok(drift) => self.summarize(console, diagnostics, &drift),
            Err(Failed) => console.say("nothing is compared"),
        }
        outcome
    }

    /// Says what was compared.
    fn summarize(&self, console: &mut Console<'_>, diagnostics: &Diagnostics, drift: &Drift) {
        if !drift.unknown.is_empty() {
            let unknown = list(drift.unknown.iter().map(String::as_str));
            console.say(&format!("note: the metadata is a slice, and says nothing about {unknown}"));
        }
        let count = diagnostics.len();
        let findings = if count == 1 { "finding" } else { "findings" };
        let claims = if drift.claims == 1 { "claim" } else { "claims" };
        let name = self.metadata.display();
        console.say(&format!("{name}: {count} {findings}; {} {claims} of deviations checked", drift.claims));
    }
}

/// Adds what the schema lacks. Returns whether anything was written, or why it cannot be.
fn apply(
    console: &mut Console<'_>,
    diagnostics: &Diagnostics,
    schema: &Path,
    compared: &Compared,
) -> Result<bool, String> {
    let Compared { documents, metadata, drift } = compared;
    let changes =
        additions(diagnostics, documents, metadata, &drift.differences).map_err(|refusal| refusal.explain())?;
    if changes.files.is_empty() {
        console.say("there is nothing to add");
        return Ok(false);
    }
    write(console, schema, &changes.files)?;
    let new = changes.files.iter().filter(|change| change.old.is_none()).count();
    let entries = if changes.entries == 1 { "entry" } else { "entries" };
    let changed = changes.files.len() - new;
    console.say(&format!(
        "added {} {entries} to {}, and {} that these need",
        changes.entries,
        files(changed),
        files(new)
    ));
    for change in &changes.files {
        console.say(&format!("  wrote {}", schema.join(&change.path).display()));
    }
    console.say("`cargo codegen lint` lists the questions that are open");
    Ok(true)
}
