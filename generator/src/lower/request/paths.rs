//! The paths of a request.

use std::collections::btree_map::{BTreeMap, Entry};

use crate::diagnostic::Code;
use crate::lower::context::Cx;
use crate::model::{ActionPath, PathUse};

use super::written::Written;

/// The paths of a request, each with the deprecated spellings that follow from the aliases.
pub fn lower_paths(request: &Written<'_>, aliases: &[(String, String)]) -> Vec<ActionPath> {
    let mut paths: Vec<ActionPath> = Vec::new();
    let mut add = |template: String, usage: PathUse| {
        if !paths.iter().any(|known| known.template.eq_ignore_ascii_case(&template)) {
            paths.push(ActionPath { template, usage });
        }
    };
    for (index, path) in request.paths().enumerate() {
        add(path.to_string(), if index == 0 { PathUse::Requests } else { PathUse::Recognized });
        let rest = path.strip_prefix('/').unwrap_or(path);
        let (first, rest) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        for (alias, _) in aliases.iter().filter(|(_, meant)| meant.eq_ignore_ascii_case(first)) {
            add(format!("/{alias}{rest}"), PathUse::Deprecated);
        }
    }
    paths
}

/// Checks that a method and a path belong to only one request, and that a document lists each path once.
pub fn check_requests(cx: &mut Cx<'_>, written: &[Written<'_>], paths: &[Vec<ActionPath>]) {
    let mut known = BTreeMap::new();
    for (request, paths) in written.iter().zip(paths) {
        let method = request.method();
        let listed = request.paths().map(|path| (path.as_str(), path.place()));
        let derived = paths.iter().filter(|path| path.usage == PathUse::Deprecated);
        // A derived path stands nowhere, and follows from one that does.
        let derived = derived.map(|path| (path.template.as_str(), request.path.place()));
        let derived = derived.filter(|(derived, _)| request.paths().all(|path| path.as_str() != *derived));
        for (path, place) in listed.chain(derived) {
            match known.entry((method, path.to_ascii_lowercase())) {
                Entry::Vacant(entry) => {
                    entry.insert(place);
                }
                Entry::Occupied(first) => {
                    let message = format!("`{method} {path}` is already a request");
                    cx.report(Code::DuplicatePath, place, message).note(*first.get(), "the first path is here");
                }
            }
        }
    }
}
