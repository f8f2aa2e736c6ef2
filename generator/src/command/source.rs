//! The schema that a command reads: where it is, and what is wrong with it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::Args;

use super::console::{Console, Outcome};
use super::edits::finish;
use crate::artefact::Text;
use crate::diagnostic::{list, Code, Diagnostics};
use crate::report::{render_as, Format};
use crate::schema::gap::Gaps;
use crate::{generate, read_with};

/// The number of codes that are named after the problems.
const FEW: usize = 9;

// A doc comment here would become the text of `--help`.
#[derive(Debug, Default, PartialEq, Args)]
pub struct Source {
    /// The folder of the schema [default: `schema`, in this folder or one above].
    #[arg(long, value_name = "DIR")]
    pub schema: Option<PathBuf>,
    /// How problems are shown: text on stderr, the others on stdout.
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t = Format::Text)]
    pub format: Format,
}

impl Source {
    /// The folder of the schema: the given folder, or the nearest `schema` in this folder or above.
    pub fn folder(&self, console: &mut Console<'_>) -> Option<PathBuf> {
        let folder = self.find(console)?;
        match finish(console, &folder) {
            Ok(()) => Some(folder),
            Err(message) => {
                console.fail(&message);
                None
            }
        }
    }

    fn find(&self, console: &mut Console<'_>) -> Option<PathBuf> {
        if let Some(folder) = &self.schema {
            if folder.is_dir() {
                return Some(folder.clone());
            }
            console.fail(&format!("{} is not a folder: name the folder of the schema with --schema", folder.display()));
            return None;
        }
        let here = match std::env::current_dir() {
            Ok(here) => here,
            Err(error) => {
                console.fail(&format!("the current folder cannot be found: go to another one ({error})"));
                return None;
            }
        };
        let is_schema = |folder: &Path| folder.join("schema").join("service.yaml").is_file();
        let Some(up) = here.ancestors().position(is_schema) else {
            console.fail("there is no `schema/service.yaml` here or in a folder above: name the folder of the schema with --schema");
            return None;
        };
        // A relative path keeps messages short and independent of the machine.
        Some([".."].repeat(up).into_iter().collect::<PathBuf>().join("schema"))
    }

    /// Returns the texts of the generated files, or reports why they cannot be generated.
    ///
    /// # Errors
    ///
    /// The outcome is [`Outcome::Findings`] if there are problems in the schema.
    pub fn texts(&self, console: &mut Console<'_>, schema: &Path, gaps: Gaps) -> Result<Vec<Text>, Outcome> {
        let mut diagnostics = Diagnostics::new();
        let what = format!("checking {}", schema.display());
        let api = console.during(&what, || read_with(&mut diagnostics, schema, gaps));
        let rendered = render_as(&diagnostics, self.format, console.err_color);
        match self.format {
            Format::Text if diagnostics.is_empty() => {}
            Format::Text => console.complain(rendered.trim_end()),
            // Programs get a document even if it contains no problems.
            Format::Json | Format::Markdown | Format::Github => match console.print(&rendered, Outcome::Fine) {
                Outcome::Fine => {}
                failure => return Err(failure),
            },
        }
        let Ok(api) = api else {
            self.summarize(console, schema, &diagnostics);
            return Err(Outcome::Findings);
        };
        console.during("generating the crate", || generate(&api)).map_err(|error| {
            console.fail(&format!("{error}. This is a bug in the generator: please report it together with the schema"))
        })
    }

    /// Counts the problems, and says where they are explained.
    fn summarize(&self, console: &mut Console<'_>, schema: &Path, diagnostics: &Diagnostics) {
        let count = diagnostics.len();
        let problems = if count == 1 { "problem" } else { "problems" };
        let space = if self.format == Format::Text { "\n" } else { "" };
        console.complain(&format!("{space}{} has {count} {problems}; nothing is generated", schema.display()));
        let codes: BTreeSet<Code> = diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
        let ids: Vec<_> = codes.into_iter().map(Code::id).collect();
        match &ids[..] {
            [] => {}
            [id] => console.say(&format!("for more about {id}, run `cargo codegen explain {id}`")),
            [id, ..] => {
                let named = list(ids.iter().take(FEW).copied()).replace('`', "");
                let others = if ids.len() > FEW { ", and others" } else { "" };
                console.say(&format!("for more about {named}{others}, run `cargo codegen explain {id}`, for example"));
            }
        }
    }
}
