//! The traits that every public type implements, checked by the compiler.

use std::collections::BTreeSet;
use std::convert::Infallible;
use std::error::Error;
use std::fmt::{Debug, Display};
use std::hash::Hash;
use std::str::FromStr;

use graph_calls::{
    Accepted, BearerToken, BodyError, Change, ContextInUse, Event, Finding, Identity, InviteParticipantsOperation,
    Misfit, ODataError, Outcome, Outcomes, Participant, Pending, Refusal, Report, Request, RequestError, Requirement,
    ResourceData, ResourcePath, ResponseError, Retry, Roster, Rule, Service, Settled, Severity, SharedError,
    TokenError, UnknownMember, UnknownPayload, UnreadablePayload, Who,
};
use serde::de::DeserializeOwned;
use serde::Serialize;
use syn::{File, Item, UseTree, Visibility};

use super::registry::{Wire, ENUMS, TYPES};
use crate::util::every::{every_action, every_enum, every_id, every_type};
use crate::util::{read, root, tree};

/// Values can be cloned, compared, formatted, and sent to any thread.
const fn value<T: Clone + PartialEq + Debug + Send + Sync + Unpin + 'static>() {}

/// What holds something that changes can be formatted, and sent to any thread.
const fn holder<T: Debug + Send + Sync + Unpin + 'static>() {}

/// Errors are values, even if they contain errors of serde_json or http.
const fn error<T: Error + Clone + PartialEq + Send + Sync + Unpin + 'static>() {}

/// Types on the wire can also be deserialized and serialized.
const fn wire<T: Wire>() {}

macro_rules! wires {
    ($($type:ident),* $(,)?) => {
        const _: () = {
            $(wire::<graph_calls::$type>();)*
        };
    };
}
every_type!(wires);
every_enum!(wires);

/// Values that can be keys of a map.
const fn key<T: Eq + Hash + Clone + Debug + Send + Sync + Unpin + 'static>() {}

/// Values that every text can be converted to.
const fn text<T: FromStr<Err = Infallible> + From<String> + for<'a> From<&'a str> + Display>() {}

/// IDs are keys in order, and text in every direction.
const fn id<
    T: Serialize + DeserializeOwned + Ord + AsRef<str> + Into<String> + for<'a> From<&'a T> + for<'a> From<&'a String>,
>() {
}

macro_rules! enums {
    ($($type:ident),* $(,)?) => {
        const _: () = {
            $(key::<graph_calls::$type>(); text::<graph_calls::$type>();)*
        };
    };
}
every_enum!(enums);

macro_rules! ids {
    ($($type:ident),* $(,)?) => {
        const _: () = {
            $(key::<graph_calls::$type>(); text::<graph_calls::$type>(); id::<graph_calls::$type>();)*
        };

        /// The name of every ID.
        const IDS: &[&str] = &[$(stringify!($type)),*];
    };
}
every_id!(ids);

const _: () = {
    key::<Finding>();
    key::<Report>();
    key::<Requirement>();
    key::<ResourcePath>();
    key::<Rule>();
    key::<Service>();
    key::<Settled>();
    key::<Severity>();
    key::<UnknownMember>();
    key::<Outcome<ResourcePath>>();
};

macro_rules! requests {
    ($($type:ident, $name:literal, $new:expr;)*) => {
        const _: () = {
            $(value::<graph_calls::$type>();)*
        };

        /// The name of every action.
        const ACTIONS: &[&str] = &[$(stringify!($type)),*];
    };
}
every_action!(requests);

macro_rules! assertions {
    ($($kind:ident: $($type:ident $(<$argument:ty>)?),*;)*) => {
        const _: () = {
            $($($kind::<$type $(<$argument>)?>();)*)*
        };

        /// The names of the types for which traits are asserted above.
        const ASSERTED: &[&str] = &[$($(stringify!($type)),*),*];
    };
}

assertions! {
    holder: Outcomes<InviteParticipantsOperation>, Pending<InviteParticipantsOperation>, Roster<Participant>;
    value: Accepted<ODataError>, BearerToken, Change<Participant>, Event, Finding, Outcome<ODataError>, Misfit, Refusal<ODataError>, Report, Request, Requirement,
        ResourceData, ResourcePath, Retry, Rule, Service, Settled, Severity, UnknownMember, UnknownPayload, UnreadablePayload, Who<Identity>;
    error: BodyError, ContextInUse, RequestError, ResponseError<ODataError>, SharedError<serde_json::Error>, TokenError;
}

/// A module of the generated crate.
fn module(name: &str) -> File {
    syn::parse_file(&read(&root().join(format!("generated/src/{name}.rs")))).expect("it is Rust")
}

/// The names that a module exports.
fn exported(name: &str) -> BTreeSet<String> {
    fn names(tree: UseTree, module: &str, found: &mut BTreeSet<String>) {
        match tree {
            UseTree::Path(path) => names(*path.tree, &path.ident.to_string(), found),
            UseTree::Group(group) => group.items.into_iter().for_each(|tree| names(tree, module, found)),
            UseTree::Name(name) => drop(found.insert(name.ident.to_string())),
            UseTree::Rename(rename) => drop(found.insert(rename.rename.to_string())),
            UseTree::Glob(_) => found.extend(exported(module)),
        }
    }
    let mut found = BTreeSet::new();
    for item in module(name).items {
        match item {
            Item::Use(one) if matches!(one.vis, Visibility::Public(_)) => names(one.tree, name, &mut found),
            Item::Struct(one) if matches!(one.vis, Visibility::Public(_)) => drop(found.insert(one.ident.to_string())),
            _ => {}
        }
    }
    found
}

#[test]
fn no_public_type_is_forgotten() {
    let sources = tree(&root().join("generated/src"));
    let is_trait = |name: &String| sources.iter().any(|(_, source)| source.contains(&format!("pub trait {name} ")));
    // `UnknownObject` is exported only if the schema has an abstract type that values have, and two names only with the
    // feature `client`. The other names are crates.
    const NOT_ALWAYS: [&str; 3] = ["Client", "UnknownObject", "WaitError"];
    let is_type =
        |name: &String| name.starts_with(char::is_uppercase) && !is_trait(name) && !NOT_ALWAYS.contains(&name.as_str());
    let expected: BTreeSet<_> = exported("lib").into_iter().filter(is_type).collect();
    let asserted: BTreeSet<_> =
        [TYPES, ENUMS, IDS, ACTIONS, ASSERTED].concat().into_iter().map(str::to_owned).collect();
    assert_eq!(asserted.symmetric_difference(&expected).collect::<Vec<_>>(), [""; 0]);
}
