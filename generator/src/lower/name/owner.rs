//! Who has which identifier in a scope of Rust.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostics, Place};

/// The definitions that have become items of a scope, by their identifiers.
#[derive(Default)]
pub struct Owners(BTreeMap<String, Place>);

impl Owners {
    /// Where the definition stands that has an identifier.
    pub fn place(&self, ident: &str) -> Option<Place> {
        self.0.get(ident).copied()
    }

    /// Gives an identifier to a definition, or reports that another one has it. Says whether it was free.
    pub fn claim(&mut self, diagnostics: &mut Diagnostics, ident: &str, place: Place) -> bool {
        self.claim_as(diagnostics, ident, place, || format!("a second definition becomes `{ident}` in Rust"))
    }

    /// The same with a message of its own.
    pub fn claim_as(
        &mut self,
        diagnostics: &mut Diagnostics,
        ident: &str,
        place: Place,
        message: impl FnOnce() -> String,
    ) -> bool {
        let Some(first) = self.0.get(ident).copied() else {
            self.0.insert(ident.to_owned(), place);
            return true;
        };
        diagnostics.report(Code::DuplicateDefinition, place, message()).note(first, "the first one is here");
        false
    }
}
