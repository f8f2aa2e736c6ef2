//! The names by which definitions are told apart: in references, in `@odata.type`, and in a file system.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostics, Place};
use crate::schema::kind::{Definition, Documents};

/// The identifiers of all definitions, in the order of the documents.
pub struct Idents<'a> {
    /// Those of the types.
    pub types: Vec<&'a str>,
    /// Those of the enums.
    pub enums: Vec<&'a str>,
    /// Those of the actions.
    pub actions: Vec<&'a str>,
    /// Those of the other requests.
    pub requests: Vec<&'a str>,
    /// Those of the notifications.
    pub events: Vec<&'a str>,
}

/// Checks that every name refers to one definition, whatever their names in Rust are.
pub fn check_references(diagnostics: &mut Diagnostics, documents: &Documents, idents: &Idents<'_>) {
    let types = named(&documents.types, &idents.types);
    let enums = named(&documents.enums, &idents.enums);
    let actions = named(&documents.actions, &idents.actions);
    let requests = named(&documents.requests, &idents.requests);
    let events = named(&documents.notifications, &idents.events);
    check_kinds(diagnostics, &types, &enums);
    for folder in [&types, &enums, &actions, &requests, &events] {
        check_letter_case(diagnostics, folder);
    }
}

/// A definition: the name of its file, its identifier, and its place.
struct Known<'a> {
    stem: &'a str,
    ident: &'a str,
    place: Place,
}

fn named<'a, D>(definitions: &'a [Definition<D>], idents: &[&'a str]) -> Vec<Known<'a>> {
    let known = definitions.iter().zip(idents.iter().copied());
    known.map(|(definition, ident)| Known { stem: &definition.stem, ident, place: definition.place }).collect()
}

/// Checks that no enum has the name of a type, because type expressions name both.
fn check_kinds(diagnostics: &mut Diagnostics, types: &[Known<'_>], enums: &[Known<'_>]) {
    let types: BTreeMap<_, _> = types.iter().map(|known| (known.stem, known)).collect();
    for Known { stem, ident, place } in enums {
        // Equal identifiers have been reported.
        if let Some(other) = types.get(stem).filter(|other| other.ident != *ident) {
            diagnostics
                .report(Code::DuplicateDefinition, *place, format!("`{stem}` is the name of an enum and of a type"))
                .note(other.place, "the type is here")
                .help("give one of them another name: a property of this type could have either");
        }
    }
}

/// Checks that no two files of a folder differ only in letter case: not every file system can have both, and
/// `@odata.type` is compared in any letter case.
fn check_letter_case(diagnostics: &mut Diagnostics, folder: &[Known<'_>]) {
    let mut known: BTreeMap<String, &Known<'_>> = BTreeMap::new();
    for definition in folder {
        let Some(first) = known.get(&definition.stem.to_ascii_lowercase()) else {
            known.insert(definition.stem.to_ascii_lowercase(), definition);
            continue;
        };
        if first.ident != definition.ident {
            let message = format!("`{}.yaml` differs from `{}.yaml` only in letter case", definition.stem, first.stem);
            diagnostics
                .report(Code::DuplicateDefinition, definition.place, message)
                .note(first.place, "the other one is here")
                .help("give one of them another name: not every file system distinguishes letter case");
        }
    }
}
