//! How two generated crates differ.

use std::collections::BTreeMap;

use graph_calls_codegen::artefact::Text;
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
    if old == new {
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

fn without_comments(text: &Text) -> String {
    let shown = ["description", "keywords", "repository", "homepage"];
    let is_shown = |line: &str| line.split_once(" = ").is_some_and(|(key, _)| shown.contains(&key));
    let is_code = |line: &&str| match text.path.as_str() {
        "Cargo.toml" => !line.starts_with('#') && !is_shown(line),
        _ => !line.trim_start().starts_with("//"),
    };
    text.text.lines().filter(is_code).flat_map(|line| [line, "\n"]).collect()
}
