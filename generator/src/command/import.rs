//! `import`: writes what metadata defines into the schema.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;

use super::console::{files, Console, Outcome};
use super::edits::{finish, write};
use super::source::Source;
use crate::diagnostic::{Diagnostics, Failed};
use crate::draft::import::{import, Import};
use crate::draft::service::{namespace, service};
use crate::draft::what::What;
use crate::draft::Change;
use crate::lower;
use crate::metadata::{csdl, Facts};
use crate::report::render;
use crate::schema::gap::Gaps;
use crate::schema::kind::{Documents, SERVICE};
use crate::schema::load::{load_files_with, load_with};

/// The number of files up to which they are named.
const FEW: usize = 20;

// A doc comment here would become the text of `--help`.
#[derive(Debug, Args)]
pub struct ImportCommand {
    /// The file with the metadata (CSDL of OData 4 in XML), as downloaded from `$metadata`.
    #[arg(value_name = "METADATA")]
    pub metadata: PathBuf,
    /// Types, enums, actions, functions, and paths: `participant`, `mute(participant)`, `reset()`, `GET /calls/{id}`.
    #[arg(value_name = "WHAT", required_unless_present = "all")]
    pub what: Vec<String>,
    /// Import all types, enums, actions, and functions that the metadata defines.
    #[arg(long, conflicts_with = "what")]
    pub all: bool,
    /// The folder of the schema; a new one is created [default: `schema`, in this folder or one above].
    #[arg(long, value_name = "DIR")]
    pub schema: Option<PathBuf>,
}

/// A schema before the import.
struct Before {
    documents: Documents,
    /// Its files.
    files: BTreeMap<String, String>,
    /// Its service, if it is new.
    service: Option<Change>,
}

impl ImportCommand {
    /// Runs the command.
    pub fn run(&self, console: &mut Console<'_>) -> Outcome {
        let schema = match &self.schema {
            Some(schema) => schema.clone(),
            None => match Source::default().folder(console) {
                Some(schema) => schema,
                None => return Outcome::Failure,
            },
        };
        if let Err(message) = finish(console, &schema) {
            return console.fail(&message);
        }
        let mut diagnostics = Diagnostics::new();
        let read = console.during(&format!("reading {}", self.metadata.display()), || {
            let facts = csdl::read(&mut diagnostics, &self.metadata)?;
            Ok::<_, Failed>((before(&mut diagnostics, &schema, &facts)?, facts))
        });
        let Ok((before, facts)) = read else {
            console.complain(render(&diagnostics, console.err_color).trim_end());
            console.say("nothing is imported");
            return Outcome::Failure;
        };
        match self.import(console, &schema, &before, &facts) {
            Ok(imported) => {
                say(console, &schema, &imported);
                if imported.left_out.is_empty() {
                    Outcome::Fine
                } else {
                    Outcome::Findings
                }
            }
            Err(message) => console.fail(&message),
        }
    }

    fn import(
        &self,
        console: &mut Console<'_>,
        schema: &Path,
        before: &Before,
        facts: &Facts,
    ) -> Result<Import, String> {
        let mut what = if self.all { What::all(facts) } else { What::default() };
        for word in &self.what {
            what.add(facts, &before.documents.service.document.service, word)?;
        }
        let drafted = console.during("drafting", || import(&before.documents, &before.files, facts, &what));
        let mut imported = drafted.map_err(|refusal| refusal.explain())?;
        if !imported.changes.files.is_empty() {
            imported.changes.files.extend(before.service.clone());
            fs::create_dir_all(schema).map_err(|error| format!("{}: {error}", schema.display()))?;
            write(console, schema, &imported.changes.files)?;
        }
        Ok(imported)
    }
}

/// Reads the schema, or begins a new one.
fn before(diagnostics: &mut Diagnostics, schema: &Path, facts: &Facts) -> Result<Before, Failed> {
    if schema.join(SERVICE).is_file() {
        let documents = load_with(diagnostics, schema, Gaps::Accepted)?;
        lower::lower(diagnostics, &documents)?;
        let text = |(path, file): (&str, _)| (path.to_owned(), diagnostics.sources().text(file).to_owned());
        let files = documents.files().into_iter().map(text).collect();
        return Ok(Before { documents, files, service: None });
    }
    let text = service(namespace(facts));
    let file = (SERVICE.to_owned(), text.clone().into_bytes());
    let documents = load_files_with(&mut Diagnostics::new(), "", vec![file], Gaps::Accepted);
    let files = BTreeMap::from([(SERVICE.to_owned(), text.clone())]);
    let service = Some(Change { path: SERVICE.to_owned(), old: None, new: text });
    Ok(Before { documents, files, service })
}

/// Says what was imported.
fn say(console: &mut Console<'_>, schema: &Path, imported: &Import) {
    let written = &imported.changes.files;
    console.say(&format!("{}: {} written", schema.display(), files(written.len())));
    if written.len() <= FEW {
        written.iter().for_each(|change| console.say(&format!("  wrote {}", schema.join(&change.path).display())));
    }
    for name in &imported.known {
        console.say(&format!("  `{name}` is in the schema already"));
    }
    for (name, reason) in &imported.left_out {
        console.say(&format!("  `{name}` is left out: {reason}"));
    }
    if !written.is_empty() {
        console.say("`cargo codegen lint` lists the questions that are open, and `generate --draft` tries it before they are answered");
    }
}
