//! Every key of the notation is handled, and no key is spelled a second time.

use std::collections::BTreeSet;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;
use syn::Item;

use super::sources::Sources;

/// The documents of the notation: the structs in `schema/document` whose fields are keys.
fn documents(sources: &Sources) -> BTreeSet<String> {
    let modules =
        sources.modules.iter().filter(|(path, _)| path.starts_with(&["schema".to_owned(), "document".to_owned()]));
    let items = modules.flat_map(|(_, module)| &module.items);
    let names = items.filter_map(|item| match item {
        Item::Struct(item) if item.ident.to_string().ends_with("Document") => Some(item.ident.to_string()),
        _ => None,
    });
    names.collect()
}

/// Finds the documents that the code destructures completely: `Document { … }` as a pattern or
/// `let Self { … }`, without `..`.
fn taken_apart(tokens: TokenStream, wanted: &BTreeSet<String>, found: &mut BTreeSet<String>) {
    let tokens: Vec<_> = tokens.into_iter().collect();
    for pair in tokens.windows(2) {
        if let [TokenTree::Ident(name), TokenTree::Group(fields)] = pair {
            let name = name.to_string();
            if wanted.contains(&name) && fields.delimiter() == Delimiter::Brace && !has_rest(fields.stream()) {
                found.insert(name);
            }
        }
    }
    for token in tokens {
        if let TokenTree::Group(group) = token {
            taken_apart(group.stream(), wanted, found);
        }
    }
}

fn has_rest(fields: TokenStream) -> bool {
    let tokens: Vec<_> = fields.into_iter().collect();
    let is_dot = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == '.');
    tokens.windows(2).any(|pair| pair.iter().all(is_dot))
}

/// The tokens of all modules of a stage.
fn tokens(sources: &Sources, stage: &str) -> TokenStream {
    let modules = sources.modules.iter().filter(|(path, _)| path.first().is_some_and(|first| first == stage));
    modules.flat_map(|(_, module)| &module.items).map(ToTokens::to_token_stream).collect()
}

#[test]
fn lowering_takes_every_document_apart() {
    let sources = Sources::of_generator();
    let wanted = documents(&sources);
    assert!(wanted.len() > 20, "{wanted:?}");
    let mut found = BTreeSet::new();
    taken_apart(tokens(&sources, "lower"), &wanted, &mut found);
    let mut missing: BTreeSet<_> = wanted.difference(&found).cloned().collect();
    // The table of kinds in the same file destructures it, and `lower` matches the kinds
    // exhaustively.
    assert!(missing.remove("RuleDocument"));
    assert!(missing.is_empty(), "`lower` ignores keys that are added to {missing:?}: destructure them without `..`");
}

#[test]
fn comparing_takes_every_document_apart() {
    let sources = Sources::of_generator();
    let mut wanted = documents(&sources);
    // They say why the schema is as it is, and are not generated.
    wanted.retain(|name| !["DeviationDocument", "EvidenceDocument", "ClaimDocument"].contains(&name.as_str()));
    let mut found = BTreeSet::new();
    taken_apart(tokens(&sources, "compare"), &wanted, &mut found);
    let missing: BTreeSet<_> = wanted.difference(&found).collect();
    assert!(missing.is_empty(), "a change of a key of {missing:?} has no verdict: destructure them without `..`");
}

#[test]
fn what_is_not_taken_apart_is_found() {
    let wanted: BTreeSet<_> = ["A", "B", "C"].map(|name| format!("{name}Document")).into();
    let code = "fn f() { let ADocument { x, y: _ } = a; let BDocument { x, .. } = b; g::<CDocument>(); }";
    let mut found = BTreeSet::new();
    taken_apart(code.parse().expect("it is Rust"), &wanted, &mut found);
    assert_eq!(found.into_iter().collect::<Vec<_>>(), ["ADocument"]);
}

#[test]
fn lowering_makes_no_place() {
    let code = tokens(&Sources::of_generator(), "lower").to_string();
    assert!(!code.contains("Place ::"), "a place comes with the value that it is about");
}
