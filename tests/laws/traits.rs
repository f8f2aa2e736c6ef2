//! What every public type can do, asked of the compiler.

use std::collections::BTreeSet;
use std::error::Error;
use std::fmt::Debug;

use graph_calls::{
    Accepted, BearerToken, Event, Finding, Invite, ODataError, Refusal, Report, Request, RequestError, Requirement,
    ResourceData, ResourcePath, ResponseError, Rule, Service, Severity, SharedError, UnknownMember, UnknownPayload,
    UnreadablePayload,
};
use syn::{Item, UseTree};

use super::model::API;
use super::registry::Wire;
use crate::util::{read, root, tree};

/// Values can be copied, compared, shown, and sent anywhere.
const fn value<T: Clone + PartialEq + Debug + Send + Sync + Unpin + 'static>() {}

/// Errors are values, even where they hold those of serde_json and http.
const fn error<T: Error + Clone + PartialEq + Send + Sync + Unpin + 'static>() {}

/// Types of the wire can also be read and written.
const fn wire<T: Wire>() {}

macro_rules! wires {
    ($($type:ident),* $(,)?) => {
        const _: () = {
            $(wire::<graph_calls::$type>();)*
        };
    };
}
graph_calls::for_every_type!(wires);
graph_calls::for_every_enum!(wires);

macro_rules! assertions {
    ($($kind:ident: $($type:ident $(<$argument:ty>)?),*;)*) => {
        const _: () = {
            $($($kind::<$type $(<$argument>)?>();)*)*
        };

        /// The names of what is asserted above.
        const ASSERTED: &[&str] = &[$($(stringify!($type)),*),*];
    };
}

assertions! {
    value: Accepted<ODataError>, BearerToken, Event, Finding, Invite, Refusal<ODataError>, Report, Request, Requirement,
        ResourceData, ResourcePath, Rule, Service, Severity, UnknownMember, UnknownPayload, UnreadablePayload;
    error: RequestError, ResponseError<ODataError>, SharedError<serde_json::Error>;
}

/// The names that the root of the crate exports one by one.
fn exported() -> Vec<String> {
    fn names(tree: UseTree, found: &mut Vec<String>) {
        match tree {
            UseTree::Path(path) => names(*path.tree, found),
            UseTree::Group(group) => group.items.into_iter().for_each(|tree| names(tree, found)),
            UseTree::Name(name) => found.push(name.ident.to_string()),
            UseTree::Rename(rename) => found.push(rename.rename.to_string()),
            UseTree::Glob(_) => {} // Of modules that hold types, enums and actions of the schema alone.
        }
    }
    let source = syn::parse_file(&read(&root().join("generated/src/lib.rs"))).expect("it is Rust");
    let mut found = Vec::new();
    for item in source.items {
        if let Item::Use(one) = item {
            names(one.tree, &mut found);
        }
    }
    found
}

#[test]
fn no_public_type_is_forgotten() {
    let sources = tree(&root().join("generated/src"));
    let is_trait = |name: &String| sources.iter().any(|(_, source)| source.contains(&format!("pub trait {name} ")));
    let mut expected: BTreeSet<_> = exported().into_iter().filter(|name| !is_trait(name)).collect();
    expected.extend(API.actions.iter().map(|action| action.ident.as_str().to_owned()));
    let asserted: BTreeSet<_> = ASSERTED.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(asserted, expected);
}
