//! What the generated crate exports of its runtime.

use std::collections::BTreeSet;

use crate::model::{Action, Export, OpenEnum, Resource, Service, TypeIdent};

/// Which crates export a type.
#[derive(Clone, Copy)]
enum Crates {
    All,
    WithNotifications,
    /// Those with actions whose errors the schema does not describe.
    WithUntypedErrors,
}

/// The paths below the root of the runtime, in the order in which rustfmt puts them.
const EXPORTS: &[(Crates, &str)] = &[
    (Crates::All, "exchange::request::Request"),
    (Crates::All, "exchange::request::RequestError"),
    (Crates::All, "exchange::response::Accepted"),
    (Crates::All, "exchange::response::Refusal"),
    (Crates::All, "exchange::response::Response"),
    (Crates::All, "exchange::response::ResponseError"),
    (Crates::All, "exchange::service::Service"),
    (Crates::All, "exchange::shared::SharedError"),
    (Crates::All, "exchange::token::BearerToken"),
    (Crates::WithNotifications, "notification::kept::UnknownPayload"),
    (Crates::WithNotifications, "notification::kept::UnreadablePayload"),
    (Crates::All, "object::additional::AdditionalProperties"),
    (Crates::All, "rule::report::Finding"),
    (Crates::All, "rule::report::Report"),
    (Crates::All, "rule::Requirement"),
    (Crates::All, "rule::Rule"),
    (Crates::All, "rule::Severity"),
    (Crates::WithUntypedErrors, "untyped::Untyped"),
    (Crates::All, "value::open_enum::UnknownMember"),
];

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
    let is_exported = |crates: Crates| match crates {
        Crates::All => true,
        Crates::WithNotifications => has_notifications,
        Crates::WithUntypedErrors => service.error.is_none() && !actions.is_empty(),
    };
    let exported = EXPORTS.iter().filter(|(crates, _)| is_exported(*crates));
    exported.map(|(_, path)| Export { path, alias: alias(path, &taken) }).collect()
}

/// The name for a type whose own is taken.
fn alias(path: &str, taken: &BTreeSet<String>) -> Option<TypeIdent> {
    let (_, name) = path.rsplit_once("::").unwrap_or(("", path));
    taken.contains(name).then(|| TypeIdent::of(name).unlike(taken))
}
