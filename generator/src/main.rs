//! The command line of the generator.

use std::process::ExitCode;

/// Tokens and syntax trees need millions of small allocations, on all cores.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    graph_calls_codegen::cli::run()
}
