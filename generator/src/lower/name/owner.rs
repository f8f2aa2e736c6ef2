//! The owners of the identifiers in a Rust scope.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostics, Place};

/// The definitions that are items of a scope, by their identifiers.
#[derive(Default)]
pub struct Owners(BTreeMap<String, Place>);

impl Owners {
    /// Where the definition stands that has an identifier.
    pub fn place(&self, ident: &str) -> Option<Place> {
        self.0.get(ident).copied()
    }

    /// Assigns an identifier to a definition, or reports that another definition has it. Returns
    /// whether it was free.
    pub fn claim(&mut self, diagnostics: &mut Diagnostics, ident: &str, place: Place) -> bool {
        self.claim_as(diagnostics, ident, place, || format!("a second definition becomes `{ident}` in Rust"))
    }

    /// Does the same with a custom message.
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
