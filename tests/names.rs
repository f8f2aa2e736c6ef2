//! Names stay: whatever is added to a schema, it is refused or leaves every name in Rust and its meaning as they were.
//!
//! Every scope has its cases: two names that become the same identifier are refused in either order, and `rust` or the key
//! that the help names settles it. On the schema of this repository, everything is tried that is called nearly like
//! something in it.

mod util;

#[path = "names/every.rs"]
mod every;
#[path = "names/near.rs"]
mod near;
#[path = "names/scopes.rs"]
mod scopes;
#[path = "names/words.rs"]
mod words;

use std::collections::BTreeMap;

use graph_calls_codegen::diagnostic::Diagnostics;
use graph_calls_codegen::lower::lower;
use graph_calls_codegen::model::Api;
use graph_calls_codegen::schema::load::load_files;

/// The files of a schema, by path.
type Files = BTreeMap<String, String>;

/// The API that files describe, or their problems.
fn read(files: &Files) -> Result<Api, Diagnostics> {
    let mut diagnostics = Diagnostics::new();
    let files = files.iter().map(|(path, text)| (path.clone(), text.clone().into_bytes())).collect();
    let documents = load_files(&mut diagnostics, files);
    lower(&mut diagnostics, &documents).map_err(|_| diagnostics)
}
