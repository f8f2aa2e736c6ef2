//! The command line of the generator.

use std::process::ExitCode;

fn main() -> ExitCode {
    graph_calls_codegen::cli::run()
}
