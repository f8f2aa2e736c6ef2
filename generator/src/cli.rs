//! The command line: what a command is asked to do, and what it answers.
//!
//! Data goes to stdout, everything for people to stderr. A command ends with 0 if all is well, with 1 if it found
//! something (stale output, problems of a schema under `lint`), with 2 if it could not do its work.

use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{Args, ColorChoice, CommandFactory, Parser, Subcommand};

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
    /// What to do; `generate` if nothing is said, with the options of that.
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    generate: Generate,
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

#[derive(Debug, Default, PartialEq, Args)]
struct Source {
    /// The folder of the schema [default: `schema`, in this folder or one above].
    #[arg(long, value_name = "DIR")]
    schema: Option<PathBuf>,
}

#[derive(Debug, Default, PartialEq, Args)]
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

impl Generate {
    /// The command that writes what this one has found stale.
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

/// A path as a shell reads it.
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

fn files(count: usize) -> String {
    format!("{count} {}", if count == 1 { "file" } else { "files" })
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
    let is_terminal = io::stderr().is_terminal();
    ExitCode::from(run_with(std::env::args_os(), &mut io::stdout().lock(), &mut io::stderr().lock(), is_terminal))
}

/// Runs a command: `arguments` starts with the name of the program, `err_is_terminal` says whether somebody reads along.
/// What is returned is the exit code.
pub fn run_with(
    arguments: impl IntoIterator<Item = OsString>,
    out: &mut dyn Write,
    err: &mut dyn Write,
    err_is_terminal: bool,
) -> u8 {
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) if cli.command.is_some() && cli.generate != Generate::default() => {
            let message = "write the options of a command behind its name";
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
        Command::Generate(arguments) => console.generate(&arguments),
        Command::Lint(source) => console.lint(&source),
        Command::JsonSchema => console.print(&schema::json_schema::json_schema(), Outcome::Fine),
    };
    outcome as u8
}

fn report_usage(to: &mut dyn Write, message: &clap::Error, outcome: Outcome) -> u8 {
    // Where even a message cannot be written, the exit code is all that is left to say.
    let _ = write!(to, "{message}");
    outcome as u8
}

/// Where a command prints: data to one side, everything for people to the other.
struct Console<'a> {
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
    color: bool,
}

impl Console<'_> {
    fn generate(&mut self, arguments: &Generate) -> Outcome {
        let Some(schema) = self.schema_folder(&arguments.source) else {
            return Outcome::Failure;
        };
        let Some(texts) = self.texts(&schema) else {
            return Outcome::Failure;
        };
        let beside = || match schema.file_name() {
            Some(_) => schema.with_file_name("generated"),
            // It ends with `.` or `..`.
            None => schema.join("..").join("generated"),
        };
        let out = arguments.out.clone().unwrap_or_else(beside);
        let planned = if arguments.check { output::plan(&out, &texts) } else { output::write(&out, &texts) };
        let plan = match planned {
            Ok(plan) => plan,
            Err(error) => return self.fail(&error.to_string()),
        };
        let (folder, writes, removals) = (out.display(), files(plan.writes.len()), plan.removals.len());
        if plan.is_empty() {
            self.say(&format!("{folder} is fresh: {}", files(plan.unchanged)));
            return Outcome::Fine;
        }
        if arguments.check {
            let mend = arguments.command();
            self.say(&format!("{folder} is stale: {writes} to write, {removals} to remove; `{mend}` mends it"));
            return self.print(&output::show(&plan), Outcome::Findings);
        }
        self.say(&format!("{folder}: {writes} written, {removals} removed, {} unchanged", plan.unchanged));
        Outcome::Fine
    }

    fn lint(&mut self, source: &Source) -> Outcome {
        let Some(schema) = self.schema_folder(source) else {
            return Outcome::Failure;
        };
        match self.texts(&schema) {
            Some(texts) => {
                self.say(&format!("{} is fine: {} would be generated", schema.display(), files(texts.len())));
                Outcome::Fine
            }
            None => Outcome::Findings,
        }
    }

    /// The folder of the schema: the one that was named, or the nearest one upwards.
    fn schema_folder(&mut self, source: &Source) -> Option<PathBuf> {
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
        // A relative path keeps messages short, and the same for everybody.
        Some([".."].repeat(up).into_iter().collect::<PathBuf>().join("schema"))
    }

    /// The texts of the generated files, or a report of what keeps them from being made.
    fn texts(&mut self, schema: &Path) -> Option<Vec<Text>> {
        let mut diagnostics = Diagnostics::new();
        let Ok(api) = read(&mut diagnostics, schema) else {
            let rendered = diagnostics.render(self.color);
            self.say(rendered.trim_end());
            let count = diagnostics.len();
            let problems = if count == 1 { "problem" } else { "problems" };
            self.say(&format!("\n{} has {count} {problems}; nothing is generated", schema.display()));
            return None;
        };
        match generate(&api) {
            Ok(texts) => Some(texts),
            Err(error) => {
                self.fail(&format!("{error}. This is a mistake of the generator; please report it with the schema"));
                None
            }
        }
    }

    /// Prints data. A reader that has seen enough, such as `head`, is no failure.
    fn print(&mut self, data: &str, outcome: Outcome) -> Outcome {
        match self.out.write_all(data.as_bytes()).and_then(|()| self.out.flush()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => self.fail(&error.to_string()),
            _ => outcome,
        }
    }

    fn fail(&mut self, message: &str) -> Outcome {
        self.say(&format!("error: {message}"));
        Outcome::Failure
    }

    fn say(&mut self, message: &str) {
        // Where even a message cannot be written, the exit code is all that is left to say.
        let _ = writeln!(self.err, "{message}");
    }
}
