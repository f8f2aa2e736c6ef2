//! Crates with hostile texts in all places, for rustdoc and clippy.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use graph_calls_codegen::artefact::Text;

use super::one::{is_for_sentences, strings};
use super::place::{places, Place};
use super::schema::{Changes, Schema};
use crate::util::root;

/// The number of crates. In each of them, every place has another string.
const BATCHES: usize = 4;

#[test]
#[ignore = "it takes minutes; `tests/campaign.sh` runs it"]
fn rustdoc_and_clippy_accept_hostile_texts() {
    let schema = Schema::hostile();
    let places: Vec<_> = places(&schema).into_iter().map(|(place, _)| place).collect();
    let places: Vec<_> = places.iter().filter(|place| !place.is_key && is_for_sentences(&schema, place)).collect();
    let strings = strings();
    let expected = check(&schema.generate(&Changes::new()).expect("the schema is valid"));
    for batch in 0..BATCHES {
        // A place has the next string that it can have.
        let string = |index: usize, place: &Place| {
            let mut strings = strings.iter().cycle().skip(index + batch * (places.len() + 1)).map(String::as_str);
            strings.find(|string| schema.generate(&Changes::from([(place, *string)])).is_ok())
        };
        let changes = places.iter().enumerate().filter_map(|(index, place)| Some((*place, string(index, place)?)));
        let texts = schema.generate(&changes.collect()).unwrap_or_else(|report| panic!("{report}"));
        assert_eq!(check(&texts), expected, "a text became a test");
    }
}

/// Checks a crate with rustdoc and clippy, and returns how many tests its documentation has.
fn check(texts: &[Text]) -> Vec<String> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("hostile");
    for Text { path, text } in texts {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("the folder can be made");
        fs::write(path, text).expect("the file can be written");
    }
    let manifest = fs::read_to_string(folder.join("Cargo.toml")).expect("it is there");
    fs::write(folder.join("Cargo.toml"), manifest + "\n[workspace]\n").expect("the file can be written");
    fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).expect("the lock file can be copied");
    cargo(&folder, &["doc", "--no-deps"]);
    cargo(&folder, &["doc", "--no-deps", "--all-features"]);
    cargo(&folder, &["clippy", "--all-features"]);
    let tests = cargo(&folder, &["test", "--doc", "--all-features"]);
    tests.lines().filter(|line| line.starts_with("running ")).map(str::to_owned).collect()
}

fn cargo(folder: &Path, arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .env("CARGO_NET_OFFLINE", "true")
        .env("RUSTFLAGS", "-D warnings")
        .env("RUSTDOCFLAGS", "-D warnings")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .output()
        .expect("cargo can be started");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "cargo {}:\n{said}", arguments.join(" "));
    String::from_utf8_lossy(&output.stdout).into_owned()
}
