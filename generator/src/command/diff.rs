//! `diff`: says what an edit of the schema means.

mod git;

use std::path::PathBuf;

use clap::Args;

use super::console::{Console, Outcome};
use super::source::Source;
use crate::diagnostic::Diagnostics;
use crate::report::{render_as, Format};
use crate::review::{render, review, Loaded, Report};
use git::Revision;

// A doc comment here would become the text of `--help`.
#[derive(Debug, Args)]
pub struct DiffCommand {
    /// The folder of the old schema. With --base, the folder of the new one [default: `schema`, in this folder or one above].
    #[arg(value_name = "OLD", required_unless_present = "base")]
    pub old: Option<PathBuf>,
    /// The folder of the new schema.
    #[arg(value_name = "NEW", required_unless_present = "base", conflicts_with = "base")]
    pub new: Option<PathBuf>,
    /// Compare the schema with the one that this git revision has, such as a branch.
    #[arg(long, value_name = "REV")]
    pub base: Option<String>,
    /// Check that the version in `service.yaml` fits the verdict and did not go back.
    #[arg(long)]
    pub check_version: bool,
    /// How the report is shown.
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t = Format::Text)]
    pub format: Format,
}

impl DiffCommand {
    /// Runs the command.
    pub fn run(&self, console: &mut Console<'_>) -> Outcome {
        let Some([old, new]) = self.sides(console) else {
            return Outcome::Failure;
        };
        let compared = console.during("comparing both schemas", || review(&old, &new));
        let report = match compared {
            Ok(report) => report,
            Err(error) => {
                let message =
                    format!("{error}. This is a bug in the generator: please report it together with both schemas");
                return console.fail(&message);
            }
        };
        let outcome = if self.check_version && !report.version.fits() { Outcome::Findings } else { Outcome::Fine };
        let color = console.out_color && self.format == Format::Text;
        let printed = console.print(&render(&report, self.format, color), outcome);
        if outcome == Outcome::Findings {
            console.tell(&complaint(&report));
        }
        printed
    }

    /// Reads both schemas. Says what is wrong with those that cannot be read.
    fn sides(&self, console: &mut Console<'_>) -> Option<[Loaded; 2]> {
        let (old, new, new_name) = match (&self.base, &self.old, &self.new) {
            (Some(base), schema, _) => {
                let format = Format::Text;
                let folder = Source { schema: schema.clone(), format }.folder(console)?;
                let old = match Revision::new(base, &folder).and_then(|revision| revision.files()) {
                    Ok((name, files)) => Loaded::files(&name, files),
                    Err(message) => {
                        console.fail(&message);
                        return None;
                    }
                };
                (("the schema of the revision", old), Loaded::folder(&folder), "the schema")
            }
            (None, Some(old), Some(new)) => (("OLD", Loaded::folder(old)), Loaded::folder(new), "NEW"),
            // The command line demands them.
            (None, _, _) => return None,
        };
        let sides = [(old.0, old.1), (new_name, new)]
            .map(|(name, side)| side.map_err(|problems| refuse(console, name, &problems)));
        match sides {
            [Ok(old), Ok(new)] => Some([old, new]),
            _ => None,
        }
    }
}

/// Says what is wrong with a schema.
fn refuse(console: &mut Console<'_>, name: &str, problems: &Diagnostics) {
    let rendered = render_as(problems, Format::Text, console.err_color);
    console.complain(rendered.trim_end());
    let count = problems.len();
    let shown = if count == 1 { "problem" } else { "problems" };
    console.fail(&format!("{name} cannot be read: it has {count} {shown}, so nothing is compared"));
}

/// What is wrong with a version.
fn complaint(report: &Report) -> String {
    let (is, should_be) = (&report.version.is, &report.version.should_be);
    format!(
        "the version in `service.yaml` is {is}: write {should_be} or a higher one, because the verdict is {}",
        report.verdict
    )
}
