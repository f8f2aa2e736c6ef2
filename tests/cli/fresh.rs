//! The contents of this repository are valid and up to date.

use std::fs;

use graph_calls_codegen::diagnostic::Diagnostics;
use graph_calls_codegen::report::render;

use super::place::run;
use crate::util;

#[test]
fn the_json_schema_is_fresh() {
    let path = util::root().join("schema/graph-calls.schema.json");
    let run = run(util::codegen().arg("json-schema").current_dir("/"));
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    let is_fresh = fs::read_to_string(path).unwrap_or_default() == run.out;
    assert!(is_fresh, "it is stale; run: cargo codegen json-schema > schema/graph-calls.schema.json");
}

#[test]
fn the_crate_is_fresh() {
    let run = run(util::codegen().args(["generate", "--check"]).current_dir(util::root()));
    assert_eq!(run.code, Some(0), "run: cargo run\n{}{}", run.out, run.err);
}

#[test]
fn every_file_of_the_schema_is_valid() {
    let schema = util::root().join("schema");
    let mut diagnostics = Diagnostics::new();
    assert!(graph_calls_codegen::read(&mut diagnostics, &schema).is_ok(), "{}", render(&diagnostics, false));
}
