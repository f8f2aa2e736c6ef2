//! Checks what the generator and the repository's root must not contain.

use std::collections::BTreeSet;

use quote::ToTokens;

use super::sources::Sources;
use super::tokens::words;
use crate::model::{types, API};
use crate::util::root;

/// Names of the schema that the generator also uses as ordinary words.
const WORDS: &[(&str, &str)] = &[
    ("changeType", "a key of `service.yaml`"),
    ("entity", "OData's word for a kind of type"),
    ("Entity", "OData's word for a kind of type"),
    ("identity", "what `who` returns"),
];

/// The names of the schema's definitions, on the wire and in Rust.
fn defined() -> BTreeSet<String> {
    let types = types().flat_map(|resource| [resource.name.as_str(), resource.ident.as_str()]);
    let enums = API.enums.iter().flat_map(|open| [open.name.as_str(), open.ident.as_str()]);
    let actions = API.actions.iter().flat_map(|action| [action.name.as_str(), action.ident.as_str()]);
    let kinds = API.notifications.iter().flat_map(|notifications| &notifications.kinds);
    let kinds = kinds.map(|kind| kind.ident.as_str());
    let mut names: BTreeSet<_> = types.chain(enums).chain(actions).chain(kinds).map(str::to_owned).collect();
    names.retain(|name| !WORDS.iter().any(|(word, _)| word == name));
    names
}

/// The files whose code contains one of these words.
fn with_words(sources: &Sources, wanted: &BTreeSet<String>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for module in sources.modules.values() {
        let tokens = module.items.iter().map(ToTokens::to_token_stream).collect();
        let imported = module.imports.iter().flat_map(|import| import.path.clone());
        let used = words(tokens).into_iter().chain(imported).filter(|word| wanted.contains(word));
        found.extend(used.map(|word| format!("{word} in {}", module.file)));
    }
    found
}

#[test]
fn nothing_about_a_particular_definition_stands_in_the_generator() {
    let found = with_words(&Sources::of_generator(), &defined());
    assert!(found.is_empty(), "the generator knows nothing of what the schema defines: {found:#?}");
}

#[test]
fn one_file_reads_yaml_into_documents() {
    let found = with_words(&Sources::of_generator(), &["serde_yaml".to_owned()].into());
    assert_eq!(found.len(), 1, "{found:#?}");
}

#[test]
fn emit_sorts_nothing_and_invents_no_name() {
    let wanted = ["sort", "sort_by", "sort_by_key", "sort_unstable", "dedup", "BTreeMap", "BTreeSet", "format_ident"];
    let wanted = wanted.into_iter().chain(["chosen", "prefixed", "unlike", "to_snake_case", "to_upper_camel_case"]);
    let found = with_words(&Sources::of_generator(), &wanted.map(str::to_owned).collect());
    let in_emit: Vec<_> = found.iter().filter(|found| found.contains(" in emit")).collect();
    assert!(in_emit.is_empty(), "names and orders come from the model: {in_emit:#?}");
    assert!(found.contains("unlike in lower/name.rs"), "the words are looked for: {found:#?}");
}

#[test]
fn words_are_found_in_code_and_texts_but_not_in_documentation_or_tests() {
    let sources = Sources::new([
        ("a.rs", "/// Such as `invite`.\nfn invite() {}"),
        ("b.rs", "fn f() { g(\"the invite\") }"),
        ("c.rs", "use invite::x;"),
        ("d.rs", "//! invite\n/// invite\nfn f() { /* invite */ } #[cfg(test)] mod tests { fn invite() {} }"),
    ]);
    let found = with_words(&sources, &["invite".to_owned()].into());
    assert_eq!(found.into_iter().collect::<Vec<_>>(), ["invite in a.rs", "invite in b.rs", "invite in c.rs"]);
}

#[test]
fn the_root_holds_only_what_somebody_looks_for_there() {
    let entries = root().read_dir().expect("the folder can be read");
    let names = entries.map(|entry| entry.expect("an entry can be read").file_name().to_string_lossy().into_owned());
    let mut names: Vec<_> = names.filter(|name| !name.starts_with('.') && name != "target").collect();
    names.sort();
    let expected = [
        "Cargo.lock",
        "Cargo.toml",
        "LICENSE-APACHE",
        "LICENSE-MIT",
        "README.md",
        "generated",
        "generator",
        "schema",
        "tests",
    ];
    assert_eq!(names, expected);
}
