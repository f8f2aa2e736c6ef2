//! Makes a schema out of drafts: names that Rust does not have yet, and no request that cannot be written.

use std::collections::BTreeMap;

use super::change::Refusal;
use super::definition::{Draft, ACTION, REQUEST};
use super::proof::proved;
use super::rename::{is_about_name, rename};
use crate::diagnostic::Diagnostics;

/// The number of times that names are chosen for what has none in Rust.
const ROUNDS: usize = 8;

/// Chooses names in Rust until the schema has no problems, and removes requests that the notation cannot express. Returns
/// these, with the reasons.
///
/// # Errors
///
/// Something else than a request has a problem, or there are too many names to choose.
pub fn settle(drafts: &mut Vec<Draft>, files: &BTreeMap<String, String>) -> Result<Vec<(String, String)>, Refusal> {
    let mut left_out = Vec::new();
    for _ in 0..ROUNDS {
        let mut all = files.clone();
        all.extend(drafts.iter().map(|draft| (draft.path.clone(), draft.text())));
        let Err(found) = proved(all) else {
            return Ok(left_out);
        };
        let renamed = rename(drafts, &found);
        let dropped = drop_requests(drafts, &found);
        if !renamed && dropped.is_empty() {
            return Err(Refusal::Problems(found));
        }
        left_out.extend(dropped);
    }
    Err(Refusal::Names)
}

/// Removes the requests that have problems other than names. Returns them, with the first problem of each.
fn drop_requests(drafts: &mut Vec<Draft>, found: &Diagnostics) -> Vec<(String, String)> {
    let mut dropped: BTreeMap<&str, (String, String)> = BTreeMap::new();
    for diagnostic in found.distinct().filter(|diagnostic| !is_about_name(diagnostic.code)) {
        let path = found.sources().name(diagnostic.place.file);
        if let Some(draft) = drafts.iter().find(|draft| is_request(draft) && draft.path == path) {
            dropped.entry(path).or_insert_with(|| (draft.request(), diagnostic.message.clone()));
        }
    }
    drafts.retain(|draft| !dropped.contains_key(draft.path.as_str()));
    dropped.into_values().collect()
}

fn is_request(draft: &Draft) -> bool {
    matches!(draft.kind, ACTION | REQUEST)
}
