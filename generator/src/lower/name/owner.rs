//! The owners of the identifiers in a Rust scope.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostics, Place};

use super::ident::bare;

/// The help for two names that collide, if both can have another one.
pub const RUST_HELP: &str = "give one of them another name in Rust with `rust`";

/// The definitions that are items of a scope, by their identifiers.
///
/// None gives way to another one: whatever is added to a schema, the identifiers of everything else stay the same.
#[derive(Default)]
pub struct Owners(BTreeMap<String, Place>);

impl Owners {
    /// Where the definition stands that has an identifier.
    pub fn place(&self, ident: &str) -> Option<Place> {
        self.0.get(bare(ident)).copied()
    }

    /// Assigns an identifier to a definition, or reports that another definition has it. Returns
    /// whether it was free.
    pub fn claim(&mut self, diagnostics: &mut Diagnostics, ident: &str, place: Place) -> bool {
        let message = || format!("a second definition becomes `{ident}` in Rust");
        self.claim_as(diagnostics, ident, place, message, RUST_HELP)
    }

    /// Does the same with a custom message and a custom help.
    pub fn claim_as(
        &mut self,
        diagnostics: &mut Diagnostics,
        ident: &str,
        place: Place,
        message: impl FnOnce() -> String,
        help: &str,
    ) -> bool {
        let Some(first) = self.place(ident) else {
            self.0.insert(bare(ident).to_owned(), place);
            return true;
        };
        diagnostics.report(Code::DuplicateDefinition, place, message()).note(first, "the first one is here").help(help);
        false
    }
}
