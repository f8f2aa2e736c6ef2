//! The JSON Schema and the generator agree. Valid files are accepted by both. What the JSON Schema refuses, the generator
//! refuses as well: a key, a value of another kind, or a string of a wrong form. What the generator finds wrong with the
//! structure of a file, the JSON Schema refuses, too, so that an editor shows it.
//!
//! `tests/json_schema/schema` has the keys that no schema below `tests/emission` has. `tests/diagnostics.rs` does the same
//! with its fixtures, and `tests/editor/run.sh` tries an editor.

#[path = "json_schema/forms.rs"]
mod forms;
#[path = "json_schema/generator.rs"]
mod generator;
#[path = "json_schema/mutations.rs"]
mod mutations;
mod util;
#[path = "json_schema/validator.rs"]
mod validator;

use std::path::{Path, PathBuf};

use validator::{kind, Validator};

/// The folders with valid schemas.
fn schemas() -> Vec<PathBuf> {
    let tests = util::root().join("tests");
    let mut all: Vec<_> = util::folders(&tests.join("emission")).iter().map(|fixture| fixture.join("schema")).collect();
    all.push(tests.join("json_schema/schema"));
    all.push(util::root().join("schema"));
    all
}

/// The YAML files of a folder.
fn files(folder: &Path) -> Vec<(String, String)> {
    util::tree(folder).into_iter().filter(|(path, _)| path.ends_with(".yaml")).collect()
}

#[test]
fn valid_files_are_accepted() {
    let validator = Validator::new();
    let tests = util::root().join("tests");
    let mut count = 0;
    for folder in schemas().into_iter().chain(["mute", "play"].map(|other| tests.join(other).join("schema"))) {
        for (path, text) in files(&folder) {
            let refusal = validator.refusal(&path, &text);
            assert_eq!(refusal, None, "{}/{path}", folder.display());
            count += 1;
        }
    }
    assert!(count > 80, "{count}");
}

#[test]
fn files_name_the_definition_of_their_kind() {
    let tests = util::root().join("tests");
    let below = "../../../../schema/graph-calls.schema.json";
    for (folder, of_definitions, of_service) in [
        (util::root().join("schema"), "../graph-calls.schema.json", "graph-calls.schema.json"),
        (tests.join("mute/schema"), below, below),
        (tests.join("play/schema"), below, below),
    ] {
        for (path, text) in files(&folder) {
            let address = if path.contains('/') { of_definitions } else { of_service };
            let line = format!("# yaml-language-server: $schema={address}#/definitions/{}\n", kind(&path));
            assert!(text.starts_with(&line), "{}/{path} does not begin with\n{line}", folder.display());
        }
    }
}
