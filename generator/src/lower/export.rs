//! What the generated crate exports of its runtime.

use std::collections::BTreeSet;

use crate::model::{Action, Export, OpenEnum, Resource, Service, TypeIdent};

/// What every crate exports, by the path below the root of the runtime.
const ALWAYS: &[&str] = &[
    "exchange::request::Request",
    "exchange::request::RequestError",
    "exchange::response::Accepted",
    "exchange::response::Refusal",
    "exchange::response::Response",
    "exchange::response::ResponseError",
    "exchange::service::Service",
    "exchange::shared::SharedError",
    "exchange::token::BearerToken",
    "object::additional::AdditionalProperties",
    "rule::Requirement",
    "rule::Rule",
    "rule::Severity",
    "rule::report::Finding",
    "rule::report::Report",
    "value::open_enum::UnknownMember",
];
/// What a crate with notifications exports, too.
const OF_NOTIFICATIONS: &[&str] = &["notification::kept::UnknownPayload", "notification::kept::UnreadablePayload"];
/// The error body of a service that documents none.
const UNTYPED: &[&str] = &["untyped::Untyped"];

/// What the crate exports of its runtime. The schema has its names: a type of the runtime whose name it has, too, is
/// exported under another one.
pub fn exports(
    service: &Service,
    resources: &[Resource],
    enums: &[OpenEnum],
    actions: &[Action],
    has_notifications: bool,
) -> Vec<Export> {
    let types = resources.iter().map(|resource| &resource.ident).chain(enums.iter().map(|open| &open.ident));
    let types = types.chain(actions.iter().map(|action| &action.ident));
    let taken: BTreeSet<String> = types.map(|ident| ident.as_str().to_owned()).collect();
    let of_notifications = if has_notifications { OF_NOTIFICATIONS } else { &[] };
    let untyped = if service.error.is_none() && !actions.is_empty() { UNTYPED } else { &[] };
    let mut paths = [ALWAYS, of_notifications, untyped].concat();
    paths.sort_unstable();
    paths.into_iter().map(|path| Export { path, alias: alias(path, &taken) }).collect()
}

/// The name for a type whose own is taken.
fn alias(path: &str, taken: &BTreeSet<String>) -> Option<TypeIdent> {
    let (_, name) = path.rsplit_once("::").unwrap_or(("", path));
    taken.contains(name).then(|| TypeIdent::of(name).unlike(taken))
}
