//! What is generated from changed schemas that are still valid.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use graph_calls_codegen::artefact::Text;
use graph_calls_codegen::diagnostic::Diagnostics;
use graph_calls_codegen::lower::lower;
use graph_calls_codegen::schema::load::load_files;

use super::change::Mutation;
use crate::util::root;
use crate::Files;

/// The number of crates that are compiled together.
const BATCH: usize = 48;

/// The crates of changed schemas, without those whose code is that of an earlier one.
#[derive(Default)]
pub struct Crates {
    seen: HashSet<Vec<String>>,
    crates: Vec<(Mutation, Vec<Text>)>,
}

impl Crates {
    /// Adds the crate of a changed schema, if the schema is valid.
    pub fn add(&mut self, schema: &Files, mutation: &Mutation) {
        let mut diagnostics = Diagnostics::new();
        let documents = load_files(&mut diagnostics, mutation.apply(schema));
        let Ok(api) = lower(&mut diagnostics, &documents) else {
            return;
        };
        let texts = graph_calls_codegen::generate(&api).unwrap_or_else(|error| panic!("{}: {error}", mutation.what));
        if self.seen.insert(texts.iter().filter(|text| text.path.ends_with(".rs")).map(code).collect()) {
            self.crates.push((mutation.clone(), texts));
        }
    }

    /// The number of crates that differ.
    pub fn len(&self) -> usize {
        self.crates.len()
    }

    /// Compiles all crates, and returns what the compiler says of those that have an error or a warning.
    pub fn compile(&self) -> Vec<String> {
        self.crates.chunks(BATCH).filter_map(compile).collect()
    }
}

/// A file of Rust without its documentation.
fn code(text: &Text) -> String {
    let is_code = |line: &&str| !line.trim_start().starts_with("//");
    std::iter::once(text.path.as_str()).chain(text.text.lines().filter(is_code)).flat_map(|line| [line, "\n"]).collect()
}

fn compile(batch: &[(Mutation, Vec<Text>)]) -> Option<String> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("mutations");
    let mut members = Vec::new();
    for (number, (_, texts)) in batch.iter().enumerate() {
        let member = format!("mutation-{number}");
        let path = folder.join(&member);
        // A file of an earlier batch could hide that one is missing.
        let _ = fs::remove_dir_all(&path);
        for Text { path: file, text } in texts {
            let text = if file == "Cargo.toml" { renamed(text, &member) } else { text.clone() };
            write(&path.join(file), &text);
        }
        members.push(format!("{member:?}"));
    }
    write(&folder.join("Cargo.toml"), &format!("[workspace]\nresolver = \"2\"\nmembers = [{}]\n", members.join(", ")));
    write(&folder.join("Cargo.lock"), &fs::read_to_string(root().join("Cargo.lock")).expect("it can be read"));
    let output = Command::new(env!("CARGO"))
        .args(["check", "--workspace", "--keep-going", "--quiet"])
        .current_dir(&folder)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .env("CARGO_NET_OFFLINE", "true")
        .env("CARGO_INCREMENTAL", "0")
        .env("RUSTFLAGS", "-D warnings")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .output()
        .expect("cargo can be started");
    if output.status.success() {
        return None;
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let is_wrong = |number: &usize| said.contains(&format!("`mutation-{number}`"));
    let wrong: Vec<_> = (0..batch.len()).filter(is_wrong).map(|number| batch[number].0.what.as_str()).collect();
    Some(format!("{}\n{said}", wrong.join("\n")))
}

/// A manifest with another name for the package.
fn renamed(manifest: &str, name: &str) -> String {
    let (before, rest) = manifest.split_once("\nname = ").expect("the package has a name");
    let (_, after) = rest.split_once('\n').expect("the line ends");
    format!("{before}\nname = {name:?}\n{after}")
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("it is in a folder")).expect("the folder can be made");
    fs::write(path, text).expect("the file can be written");
}
