//! The command line: the commands and their options.
//!
//! Data is written to stdout, and everything for people to stderr. A command exits with 0 if it
//! succeeds, with 1 if it has findings (stale output, or problems that `lint` reports), and with 2
//! if it fails.

use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{ColorChoice, CommandFactory, Parser, Subcommand};

use crate::command::console::{Console, Outcome, SchemaArgs};
use crate::command::generate::Generate;
use crate::command::lint::lint;
use crate::schema;

/// Turns a schema of a slice of Microsoft Graph into a Rust crate.
#[derive(Debug, Parser)]
#[command(name = "graph-calls-codegen", bin_name = "cargo codegen", version)]
struct Cli {
    /// When to color messages; `NO_COLOR` is respected.
    #[arg(long, global = true, value_name = "WHEN", default_value_t = ColorChoice::Auto)]
    color: ColorChoice,
    /// The command; without one, `generate` runs with its options.
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    generate: Generate,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Write the crate that the schema describes.
    Generate(Generate),
    /// Check the schema and the code that it would generate; write nothing.
    Lint(SchemaArgs),
    /// Print the JSON Schema of the notation, for editors.
    JsonSchema,
}

/// Runs the command that the process was started with.
pub fn run() -> ExitCode {
    let is_terminal = io::stderr().is_terminal();
    ExitCode::from(run_with(std::env::args_os(), &mut io::stdout().lock(), &mut io::stderr().lock(), is_terminal))
}

/// Runs a command. The first of the `arguments` is the name of the program. `err_is_terminal`
/// states whether stderr is a terminal. Returns the exit code.
pub fn run_with(
    arguments: impl IntoIterator<Item = OsString>,
    out: &mut dyn Write,
    err: &mut dyn Write,
    err_is_terminal: bool,
) -> u8 {
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) if cli.command.is_some() && cli.generate != Generate::default() => {
            let message = "write the options of a command after its name";
            let error = Cli::command().error(ErrorKind::ArgumentConflict, message);
            return report_usage(err, &error, Outcome::Failure);
        }
        Ok(cli) => cli,
        Err(error) if error.use_stderr() => return report_usage(err, &error, Outcome::Failure),
        Err(help) => return report_usage(out, &help, Outcome::Fine),
    };
    let color = match cli.color {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto => err_is_terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()),
    };
    let command = cli.command.unwrap_or(Command::Generate(cli.generate));
    let mut console = Console { out, err, color };
    let outcome = match command {
        Command::Generate(arguments) => arguments.run(&mut console),
        Command::Lint(source) => lint(&mut console, &source),
        Command::JsonSchema => console.print(&schema::json_schema::json_schema(), Outcome::Fine),
    };
    outcome as u8
}

fn report_usage(to: &mut dyn Write, message: &clap::Error, outcome: Outcome) -> u8 {
    // If even the message cannot be written, only the exit code can report the failure.
    let _ = write!(to, "{message}");
    outcome as u8
}
