//! `completions`: prints what a shell needs to complete commands and options.

use clap::{Args, Command};
use clap_complete::Shell;

use super::console::{Console, Outcome};

/// The name of the program. A shell completes the arguments of a program, and knows nothing of an
/// alias of cargo.
const PROGRAM: &str = "graph-calls-codegen";

// A doc comment here would become the text of `--help`.
#[derive(Debug, Args)]
pub struct Completions {
    /// The shell.
    #[arg(value_name = "SHELL", value_enum)]
    pub shell: Shell,
}

impl Completions {
    /// Runs the command. `cli` is the whole command line.
    pub fn run(&self, console: &mut Console<'_>, mut cli: Command) -> Outcome {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut cli, PROGRAM, &mut script);
        console.print(&String::from_utf8_lossy(&script), Outcome::Fine)
    }
}
