//! The IDs of rules, requirements, and deviations.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostics, Place};
use crate::schema::spanned::Spanned;

/// The IDs in a list, each with its place.
#[derive(Default)]
pub struct Ids<'d>(BTreeMap<&'d str, Place>);

impl<'d> Ids<'d> {
    /// Adds an ID. Reports one that is not in kebab-case or not unique in its list.
    pub fn check(&mut self, diagnostics: &mut Diagnostics, id: &'d Spanned<String>) {
        let is_letter = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
        let is_word = |word: &str| !word.is_empty() && word.chars().all(is_letter);
        let (name, place) = (id.as_str(), id.place());
        if !name.split('-').all(is_word) {
            diagnostics
                .report(Code::InvalidId, place, format!("`{name}` is not an ID"))
                .help("write lowercase words with dashes between them");
        } else if let Some(first) = self.0.get(name) {
            let first = *first;
            diagnostics
                .report(Code::DuplicateId, place, format!("`{name}` is taken"))
                .note(first, "it was first used here");
        } else {
            self.0.insert(name, place);
        }
    }
}
