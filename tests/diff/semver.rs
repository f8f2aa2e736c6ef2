//! What cargo-semver-checks says of the pairs. It reads the public API alone, so that it cannot see what compiles and behaves
//! otherwise, and it does not know what is `non_exhaustive` for the users of a type.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use graph_calls_codegen::artefact::Text;

use crate::pair::{Expected, Pair, Rust};
use crate::rust::write;
use crate::side::Side;
use crate::trees::{self, Difference};

/// What is found of the pairs of a row.
#[derive(Default)]
pub struct Row {
    /// The pairs that break the Rust API.
    major: usize,
    /// Those of them that are found.
    found: usize,
    /// The pairs that do not break the Rust API, and that are said to.
    false_alarms: Vec<String>,
}

/// Runs a program on pairs, and returns what it says, by row.
pub fn compare(program: &Path, pairs: &[&Pair]) -> BTreeMap<String, Row> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("diff/semver");
    let base = Side::base();
    let texts = base.texts().expect("the base schema is valid");
    let old = documentation(&folder, &texts);
    let baseline = folder.join("old.json");
    fs::copy(old.expect("the base crate compiles"), &baseline).expect("the file can be copied");
    let mut rows = BTreeMap::<String, Row>::new();
    for pair in pairs {
        let Expected::Compared(expected) = &pair.expected else { continue };
        let side = pair.new_side(&base).expect("the edit can be applied").with_version_of(&base);
        let new = side.texts().expect("the schema is valid");
        let is_major = expected.rust == Rust::Major;
        let lints = match trees::compare(&texts, &new) {
            Difference::Code => lints(program, &baseline, documentation(&folder, &new)),
            Difference::Nothing | Difference::Comments => Vec::new(),
        };
        let row = rows.entry(pair.row().to_owned()).or_default();
        row.major += usize::from(is_major);
        row.found += usize::from(is_major && !lints.is_empty());
        if !is_major && !lints.is_empty() {
            row.false_alarms.push(format!("{}: {}", pair.name, lints.join(", ")));
        }
    }
    rows
}

/// A table of what is found, and what is said of pairs that do not break the Rust API.
pub fn table(rows: &BTreeMap<String, Row>) -> (String, Vec<String>) {
    let mut table = String::from("| row | break the Rust API | found |\n| --- | ---: | ---: |\n");
    let breaking = rows.iter().filter(|(_, row)| row.major > 0);
    for (name, row) in breaking {
        table.push_str(&format!("| {name} | {} | {} |\n", row.major, row.found));
    }
    let sum = |of: fn(&Row) -> usize| rows.values().map(of).sum::<usize>();
    table.push_str(&format!("| all | {} | {} |\n", sum(|row| row.major), sum(|row| row.found)));
    (table, rows.values().flat_map(|row| row.false_alarms.iter().cloned()).collect())
}

/// The JSON of rustdoc for a crate, or nothing if the crate has another name than the base.
fn documentation(folder: &Path, texts: &[Text]) -> Option<PathBuf> {
    let package = folder.join("crate");
    let _ = fs::remove_dir_all(package.join("src"));
    write(&package, texts);
    let manifest = package.join("Cargo.toml");
    let text = fs::read_to_string(&manifest).expect("it was written");
    fs::write(&manifest, format!("{text}\n[workspace]\n")).expect("the manifest can be written");
    fs::copy(crate::util::root().join("Cargo.lock"), package.join("Cargo.lock")).expect("the lock file can be copied");
    let output = Command::new(env!("CARGO"))
        .args([
            "rustdoc",
            "--quiet",
            "--lib",
            "--",
            "-Z",
            "unstable-options",
            "--output-format",
            "json",
            "--cap-lints",
            "allow",
        ])
        .current_dir(&package)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .env("CARGO_NET_OFFLINE", "true")
        // The format is not stable, and the tool reads the one of this compiler.
        .env("RUSTC_BOOTSTRAP", "1")
        .output()
        .expect("cargo can be started");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(folder.join("target/doc/post_office.json")).filter(|_| text.contains("name = \"post_office\""))
}

/// The lints of which the program says that a major version is needed.
fn lints(program: &Path, old: &Path, new: Option<PathBuf>) -> Vec<String> {
    let Some(new) = new else {
        return vec!["another crate".to_owned()];
    };
    let output = Command::new(program)
        .args(["semver-checks", "--release-type", "minor", "--color", "never", "--baseline-rustdoc"])
        .arg(old)
        .arg("--current-rustdoc")
        .arg(new)
        .output()
        .expect("the program can be started");
    let said = String::from_utf8_lossy(&output.stdout);
    let lints = said.lines().filter_map(|line| line.strip_prefix("--- failure ")?.split(':').next());
    let lints: Vec<_> = lints.filter(|lint| !ALLOWED.contains(lint)).map(str::to_owned).collect();
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() || said.contains("--- failure "), "{said}{error}");
    lints
}

/// The lints that are wrong about generated crates.
const ALLOWED: &[&str] = &[];
