//! The command line: the commands and their options.
//!
//! Data is written to stdout, and everything for people to stderr. A command exits with 0 if it
//! succeeds, with 1 if it has findings (stale output, or problems that `lint` reports), and with 2
//! if it fails.

use std::env;
use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;
use std::time::Instant;

use clap::error::ErrorKind;
use clap::{ColorChoice, CommandFactory, Parser, Subcommand, ValueEnum};

use crate::command::color::{is_colored, is_dumb};
use crate::command::completions::Completions;
use crate::command::console::{Console, Outcome};
use crate::command::diff::DiffCommand;
use crate::command::drift::DriftCommand;
use crate::command::explain::Explain;
use crate::command::generate::Generate;
use crate::command::import::ImportCommand;
use crate::command::json_schema::JsonSchemaCommand;
use crate::command::lint::lint;
use crate::command::source::Source;

const EXIT_CODES: &str = "\
Exit codes:
  0  success
  1  there are findings: stale files, problems that `lint` reports, or a version that does not fit
  2  the command failed";

const ABOUT_STREAMS: &str = "\
Data is written to stdout, and messages for people to stderr. Colors follow --color, NO_COLOR,
CLICOLOR_FORCE, CLICOLOR, and TERM, in this order, and otherwise whether the stream is a terminal.";

const EXAMPLES: &str = "\
Examples:
  cargo codegen                     write `generated` from `schema`
  cargo codegen generate --check    show what would change
  cargo codegen lint --format json  list all problems of the schema as JSON
  cargo codegen diff --base main    say what an edit of the schema means
  cargo codegen drift beta.csdl     compare the schema with metadata
  cargo codegen explain GC110       explain a problem";

/// Turns a schema of a slice of Microsoft Graph into a Rust crate.
#[derive(Debug, Parser)]
#[command(name = "graph-calls-codegen", bin_name = "cargo codegen", version)]
#[command(after_help = format!("{EXAMPLES}\n\n{EXIT_CODES}\n\n{ABOUT_STREAMS}"))]
struct Cli {
    /// When to color messages and diffs.
    #[arg(long, global = true, value_name = "WHEN", default_value_t = ColorChoice::Auto)]
    color: ColorChoice,
    /// Print only errors and data: no progress, summaries, or hints.
    #[arg(long, short, global = true)]
    quiet: bool,
    /// The command; without one, `generate` runs with its options.
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    generate: Generate,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Write the crate that the schema describes.
    #[command(after_help = GENERATE_HELP)]
    Generate(Generate),
    /// Check the schema and the code that it would generate; write nothing.
    #[command(after_help = LINT_HELP)]
    Lint(Source),
    /// Say what an edit of the schema means for those who use the crate.
    #[command(after_help = DIFF_HELP)]
    Diff(DiffCommand),
    /// Compare the schema with the metadata of its service.
    #[command(after_help = DRIFT_HELP)]
    Drift(DriftCommand),
    /// Write what metadata defines into the schema, with gaps for what it does not know.
    #[command(after_help = IMPORT_HELP)]
    Import(ImportCommand),
    /// Explain the code of a problem, or list all codes.
    #[command(after_help = EXPLAIN_HELP)]
    Explain(Explain),
    /// Print the JSON Schema of the notation, for editors, or that of the report of `diff`.
    #[command(after_help = JSON_SCHEMA_HELP)]
    JsonSchema(JsonSchemaCommand),
    /// Print the completions of commands and options for a shell.
    #[command(after_help = COMPLETIONS_HELP)]
    Completions(Completions),
}

const GENERATE_HELP: &str = "\
Examples:
  cargo codegen generate                                  write `generated`, beside the nearest `schema`
  cargo codegen generate --check                          show what would change; exit with 1 if anything would
  cargo codegen generate --check | patch -p1 -d generated apply it
  cargo codegen generate --schema my/schema --out my/api  use other folders

Exit codes:
  0  the crate is up to date
  1  with --check: the crate is stale
  2  the schema has problems, or the crate cannot be written; nothing is changed";

const LINT_HELP: &str = "\
Examples:
  cargo codegen lint                  show the problems of the nearest `schema`
  cargo codegen lint --format json    list them on stdout, for programs
  cargo codegen lint --format github  annotate the files of a pull request

Exit codes:
  0  the schema is valid
  1  it has problems
  2  it cannot be checked";

const DIFF_HELP: &str = "\
The verdict is one of:
  breaking       code fails to compile, an event is lost, or a request goes to another service or asks for something else
  behaviour      code compiles, and something is sent, refused, allowed, or recognized otherwise
  addition       there is something new
  order          only an order differs that has no meaning
  documentation  only documentation differs
  nothing        the generated crate is the same

Examples:
  cargo codegen diff --base main                     compare the schema with the one of a git revision
  cargo codegen diff --base main --check-version     check the version in `service.yaml` as well
  cargo codegen diff --base main --format markdown   print a comment for a pull request
  cargo codegen diff old/schema new/schema           compare two folders

Exit codes:
  0  both schemas are read, whatever the verdict is
  1  with --check-version: the version does not fit the verdict, or went back
  2  a schema, or the revision, cannot be read";

const DRIFT_HELP: &str = "\
Examples:
  curl -o beta.csdl 'https://graph.microsoft.com/beta/$metadata'
  cargo codegen drift beta.csdl                    show what differs
  cargo codegen drift beta.csdl --format markdown  print a list, for an issue
  cargo codegen drift beta.csdl --apply            add what the schema lacks

Exit codes:
  0  the schema agrees with the metadata, except for what deviations explain
  1  there are findings
  2  the schema or the metadata cannot be read";

const IMPORT_HELP: &str = "\
Examples:
  cargo codegen import beta.csdl 'send(chat)'               import an action, and the types that it needs
  cargo codegen import beta.csdl chat chatType              import types and enums
  cargo codegen import v1.0.csdl --all --schema new/schema  begin a schema with everything

Exit codes:
  0  everything is written
  1  something is left out, because the notation cannot express it
  2  something is unknown or cannot be written; nothing is changed";

const EXPLAIN_HELP: &str = "\
Examples:
  cargo codegen explain GC110  explain `error[GC110]`
  cargo codegen explain        list all codes";

const JSON_SCHEMA_HELP: &str = "\
Examples:
  cargo codegen json-schema > schema/graph-calls.schema.json
  cargo codegen json-schema diff  print the schema of `diff --format json`";

const COMPLETIONS_HELP: &str = "\
The completions are those of the program `graph-calls-codegen`, which `cargo install --path generator` installs.

Examples:
  graph-calls-codegen completions bash > ~/.local/share/bash-completion/completions/graph-calls-codegen
  graph-calls-codegen completions fish > ~/.config/fish/completions/graph-calls-codegen.fish
  graph-calls-codegen completions zsh > \"${fpath[1]}/_graph-calls-codegen\"";

/// The output streams of a process.
pub struct Streams<'a> {
    /// Stdout, for data.
    pub out: &'a mut dyn Write,
    /// Whether stdout is a terminal.
    pub out_is_terminal: bool,
    /// Stderr, for people.
    pub err: &'a mut (dyn Write + Send),
    /// Whether stderr is a terminal.
    pub err_is_terminal: bool,
}

/// Runs the command that the process was started with.
pub fn run() -> ExitCode {
    let (mut out, mut err) = (io::stdout(), io::stderr());
    let (out_is_terminal, err_is_terminal) = (out.is_terminal(), err.is_terminal());
    let streams = Streams { out: &mut out, out_is_terminal, err: &mut err, err_is_terminal };
    ExitCode::from(run_with(env::args_os(), streams))
}

/// Runs a command. The first of the `arguments` is the name of the program. Returns the exit code.
pub fn run_with(arguments: impl IntoIterator<Item = OsString>, streams: Streams<'_>) -> u8 {
    let start = Instant::now();
    let Streams { out, out_is_terminal, err, err_is_terminal } = streams;
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let colors = |choice| [out_is_terminal, err_is_terminal].map(|it| is_colored(choice, it, |name| env::var_os(name)));
    let cli = match Cli::try_parse_from(&arguments) {
        Ok(cli) if cli.command.is_some() && cli.generate != Generate::default() => {
            let message = "write the options of a command after its name";
            Err(Cli::command().error(ErrorKind::ArgumentConflict, message))
        }
        parsed => parsed,
    };
    let cli = match cli {
        Ok(cli) => cli,
        Err(message) => {
            let [out_color, err_color] = colors(color_choice(&arguments));
            return if message.use_stderr() {
                report_usage(err, &message, err_color, Outcome::Failure)
            } else {
                report_usage(out, &message, out_color, Outcome::Fine)
            };
        }
    };
    let [out_color, err_color] = colors(cli.color);
    let can_erase = err_is_terminal && !is_dumb(|name| env::var_os(name));
    let mut console = Console { out, out_color, err, err_color, quiet: cli.quiet, can_erase, start };
    let outcome = match cli.command.unwrap_or(Command::Generate(cli.generate)) {
        Command::Generate(arguments) => arguments.run(&mut console),
        Command::Lint(arguments) => lint(&mut console, &arguments),
        Command::Diff(arguments) => arguments.run(&mut console),
        Command::Drift(arguments) => arguments.run(&mut console),
        Command::Import(arguments) => arguments.run(&mut console),
        Command::Explain(arguments) => arguments.run(&mut console),
        Command::JsonSchema(arguments) => arguments.run(&mut console),
        Command::Completions(arguments) => arguments.run(&mut console, Cli::command()),
    };
    outcome as u8
}

/// The value of `--color` on a command line that cannot be parsed, or that asks for help.
fn color_choice(arguments: &[OsString]) -> ColorChoice {
    let texts: Vec<_> = arguments.iter().map(|argument| argument.to_string_lossy()).collect();
    let joined = texts.iter().find_map(|text| text.strip_prefix("--color="));
    let separate = || texts.windows(2).find(|pair| pair[0] == "--color").map(|pair| &*pair[1]);
    let value = joined.or_else(separate);
    value.and_then(|value| ColorChoice::from_str(value, false).ok()).unwrap_or_default()
}

fn report_usage(to: &mut dyn Write, message: &clap::Error, color: bool, outcome: Outcome) -> u8 {
    let text = message.render();
    // If even the message cannot be written, only the exit code can report the failure.
    let _ = if color { write!(to, "{}", text.ansi()) } else { write!(to, "{text}") };
    outcome as u8
}
