//! How two generated crates differ.

use std::collections::BTreeMap;

use graph_calls_codegen::artefact::{Text, FIRST};
use serde::Deserialize;

/// The worst difference of two crates.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
pub enum Difference {
    Nothing,
    Comments,
    Code,
}

/// Compares two crates.
pub fn compare(old: &[Text], new: &[Text]) -> Difference {
    let whole = |texts: &[Text]| texts.iter().map(|text| (text.path.clone(), without_origin(text))).collect::<Vec<_>>();
    if whole(old) == whole(new) {
        Difference::Nothing
    } else if code(old) == code(new) {
        Difference::Comments
    } else {
        Difference::Code
    }
}

/// What a compiler reads of a crate: its Rust without comments, and the manifest without what is only shown.
pub fn code(texts: &[Text]) -> BTreeMap<&str, String> {
    let is_code = |text: &Text| !text.path.ends_with(".md");
    texts.iter().filter(|text| is_code(text)).map(|text| (text.path.as_str(), without_comments(text))).collect()
}

/// A file without the line of its header that names a file of the schema, which can be moved.
fn without_origin(text: &Text) -> String {
    text.text.split_inclusive('\n').filter(|line| !line.contains(FIRST)).collect()
}

fn without_comments(text: &Text) -> String {
    let shown = ["description", "keywords", "repository", "homepage"];
    let is_shown = |line: &str| line.split_once(" = ").is_some_and(|(key, _)| shown.contains(&key));
    let is_code = |line: &&str| match text.path.as_str() {
        "Cargo.toml" => !line.starts_with('#') && !is_shown(line),
        _ => !line.trim_start().starts_with("//"),
    };
    text.text.lines().filter(is_code).flat_map(|line| [line, "\n"]).collect()
}
