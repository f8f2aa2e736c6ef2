//! The kinds of changes.

use std::collections::BTreeMap;

use crate::util;

/// What each kind of change is, by its ID.
pub fn rows() -> BTreeMap<String, String> {
    let text = util::read(&util::root().join("tests/diff/rows.tsv"));
    let mut rows = BTreeMap::new();
    for line in text.lines().skip(1) {
        let (id, change) = line.split_once('\t').unwrap_or_else(|| panic!("no tab in {line:?}"));
        assert!(!change.is_empty(), "{id} says what changes");
        assert!(rows.insert(id.to_owned(), change.to_owned()).is_none(), "{id} stands twice");
    }
    rows
}
