//! The command line: what a command is asked to do, and what it answers.
//!
//! Data goes to stdout, everything for people to stderr. A command ends with 0 if all is well, with 1 if it found
//! something (stale output, problems of a schema under `lint`), with 2 if it could not do its work.

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ColorChoice, Parser, Subcommand};

use crate::diagnostic::Diagnostics;
use crate::format::Text;
use crate::{generate, output, read, schema};

/// Turns a schema of a slice of Microsoft Graph into a Rust crate.
#[derive(Debug, Parser)]
#[command(name = "graph-calls-codegen", bin_name = "cargo codegen", version)]
struct Cli {
    /// Whether messages are coloured; NO_COLOR counts, too.
    #[arg(long, global = true, value_name = "WHEN", default_value_t = ColorChoice::Auto)]
    color: ColorChoice,
    /// What to do; `generate` if nothing is said.
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Write the crate that the schema describes.
    Generate(Generate),
    /// Check the schema and everything that would be generated from it; write nothing.
    Lint(Source),
    /// Print the JSON Schema of the notation, for editors.
    JsonSchema,
}

#[derive(Debug, Args)]
struct Source {
    /// The folder of the schema [default: `schema`, in this folder or one above].
    #[arg(long, value_name = "DIR")]
    schema: Option<PathBuf>,
}

#[derive(Debug, Args)]
struct Generate {
    #[command(flatten)]
    source: Source,
    /// The folder of the crate [default: `generated`, beside the schema].
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Write nothing; print as a unified diff what would change, and end with 1 if anything would.
    #[arg(long)]
    check: bool,
}

/// How a command ended.
#[derive(Clone, Copy)]
enum Outcome {
    Fine = 0,
    Findings = 1,
    Failure = 2,
}

/// Runs the command that the process was started with.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    let color = match cli.color {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto => io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()),
    };
    let command = cli.command.unwrap_or(Command::Generate(Generate { source: Source { schema: None }, out: None, check: false }));
    let outcome = match command {
        Command::Generate(arguments) => run_generate(&arguments, color),
        Command::Lint(source) => run_lint(&source, color),
        Command::JsonSchema => print(&schema::json_schema::json_schema(), Outcome::Fine),
    };
    ExitCode::from(outcome as u8)
}

fn run_generate(arguments: &Generate, color: bool) -> Outcome {
    let Some(schema) = schema_folder(&arguments.source) else {
        return Outcome::Failure;
    };
    let Some(texts) = texts(&schema, color) else {
        return Outcome::Failure;
    };
    let out = arguments.out.clone().unwrap_or_else(|| schema.parent().unwrap_or(Path::new("")).join("generated"));
    let plan = match output::plan(&out, &texts) {
        Ok(plan) => plan,
        Err(error) => return fail(&error.to_string()),
    };
    let (writes, removals, folder) = (plan.writes.len(), plan.removals.len(), out.display());
    if plan.is_empty() {
        eprintln!("{folder} is fresh: {} files", plan.unchanged);
        return Outcome::Fine;
    }
    if arguments.check {
        eprintln!("{folder} is stale: {writes} files to write, {removals} to remove; `cargo run` mends it");
        return print(&output::show(&plan), Outcome::Findings);
    }
    match output::write(&out, &plan) {
        Ok(()) => {
            eprintln!("{folder}: {writes} files written, {removals} removed, {} unchanged", plan.unchanged);
            Outcome::Fine
        }
        Err(error) => fail(&error.to_string()),
    }
}

fn run_lint(source: &Source, color: bool) -> Outcome {
    let Some(schema) = schema_folder(source) else {
        return Outcome::Failure;
    };
    match texts(&schema, color) {
        Some(texts) => {
            eprintln!("{} is fine: {} files would be generated", schema.display(), texts.len());
            Outcome::Fine
        }
        None => Outcome::Findings,
    }
}

/// The folder of the schema: the one that was named, or the nearest one upwards.
fn schema_folder(source: &Source) -> Option<PathBuf> {
    if let Some(folder) = &source.schema {
        if folder.is_dir() {
            return Some(folder.clone());
        }
        fail(&format!("{} is not a folder: name the folder of the schema with --schema", folder.display()));
        return None;
    }
    let here = std::env::current_dir().unwrap_or_default();
    let is_schema = |folder: &Path| folder.join("schema").join("service.yaml").is_file();
    match here.ancestors().position(is_schema) {
        // A relative path keeps messages short, and the same for everybody.
        Some(up) => Some([".."].repeat(up).into_iter().collect::<PathBuf>().join("schema")),
        None => {
            fail("there is no `schema/service.yaml` here or in a folder above: name the folder of the schema with --schema");
            None
        }
    }
}

/// The texts of the generated files, or a report of what keeps them from being made.
fn texts(schema: &Path, color: bool) -> Option<Vec<Text>> {
    let mut diagnostics = Diagnostics::new();
    let Ok(api) = read(&mut diagnostics, schema) else {
        eprint!("{}", diagnostics.render(color));
        let count = diagnostics.len();
        let problems = if count == 1 { "problem" } else { "problems" };
        eprintln!("{} has {count} {problems}; nothing is generated", schema.display());
        return None;
    };
    match generate(&api) {
        Ok(texts) => Some(texts),
        Err(error) => {
            fail(&format!("{error}. This is a mistake of the generator; please report it with the schema"));
            None
        }
    }
}

/// Prints data. A reader that has seen enough, such as `head`, is no failure.
fn print(data: &str, outcome: Outcome) -> Outcome {
    match io::stdout().lock().write_all(data.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => fail(&error.to_string()),
        _ => outcome,
    }
}

fn fail(message: &str) -> Outcome {
    eprintln!("error: {message}");
    Outcome::Failure
}
