//! The types of the runtime that the generated crate exports.

use crate::model::{Action, Export, Item, Primitive, Resource, ResponseBody, Service};

/// The crates that export a type.
#[derive(Clone, Copy)]
enum Crates {
    All,
    WithNotifications,
    WithOutcomes,
    WithDecimals,
    WithWho,
    /// Those that have an action whose operation a client can wait for.
    WithAwaited,
    /// Those, with the feature `client`.
    WithAwaitedAndClient,
    /// Those that have a type that is a member of a roster.
    WithRoster,
    /// Those that have an abstract type that is a choice among its derived types.
    WithFamilies,
    /// Those that have a request with several pages of responses.
    WithPages,
    /// Those that have an action whose errors the schema does not describe.
    WithUntypedErrors,
}

/// The exported paths below the root of the runtime, in the order that rustfmt produces.
const EXPORTS: &[(Crates, &str)] = &[
    (Crates::All, "exchange::accepted::Accepted"),
    (Crates::All, "exchange::body::BodyError"),
    (Crates::All, "exchange::headers::Headers"),
    (Crates::WithPages, "exchange::page::NextLinkError"),
    (Crates::All, "exchange::refusal::Refusal"),
    (Crates::All, "exchange::request::Request"),
    (Crates::All, "exchange::request::RequestError"),
    (Crates::All, "exchange::response::Response"),
    (Crates::All, "exchange::response_error::ResponseError"),
    (Crates::All, "exchange::retry::Retry"),
    (Crates::All, "exchange::service::Service"),
    (Crates::All, "exchange::shared::SharedError"),
    (Crates::All, "exchange::token::BearerToken"),
    (Crates::All, "exchange::token::TokenError"),
    (Crates::WithNotifications, "notification::kept::UnknownPayload"),
    (Crates::WithNotifications, "notification::kept::UnreadablePayload"),
    (Crates::All, "object::additional::AdditionalProperties"),
    (Crates::All, "object::misfit::Misfit"),
    (Crates::WithOutcomes, "outcome::Outcome"),
    (Crates::WithAwaited, "outcomes::pending::Pending"),
    (Crates::WithAwaited, "outcomes::settled::Settled"),
    (Crates::WithAwaitedAndClient, "outcomes::wait::WaitError"),
    (Crates::WithAwaited, "outcomes::ContextInUse"),
    (Crates::WithAwaited, "outcomes::Outcomes"),
    (Crates::WithRoster, "roster::change::Change"),
    (Crates::WithRoster, "roster::Roster"),
    (Crates::All, "rule::report::Finding"),
    (Crates::All, "rule::report::Report"),
    (Crates::All, "rule::Requirement"),
    (Crates::All, "rule::Rule"),
    (Crates::All, "rule::Severity"),
    (Crates::WithUntypedErrors, "untyped::Untyped"),
    (Crates::WithDecimals, "value::decimal::Decimal"),
    (Crates::All, "value::open_enum::UnknownMember"),
    (Crates::WithFamilies, "value::unknown_object::UnknownObject"),
    (Crates::WithWho, "who::Who"),
];

/// The types of the runtime that the crate exports.
pub fn exports(service: &Service, resources: &[Resource], actions: &[Action], has_notifications: bool) -> Vec<Export> {
    let is_exported = |crates: Crates| match crates {
        Crates::All => true,
        Crates::WithNotifications => has_notifications,
        Crates::WithOutcomes => resources.iter().any(|resource| resource.outcome.is_some()),
        Crates::WithDecimals => {
            let parts = actions.iter().flat_map(Action::own_types);
            resources.iter().chain(parts).any(has_decimal)
        }
        Crates::WithWho => resources.iter().any(|resource| resource.who.is_some()),
        Crates::WithAwaited | Crates::WithAwaitedAndClient => actions.iter().any(|action| action.awaits.is_some()),
        Crates::WithRoster => resources.iter().any(|resource| resource.roster.is_some()),
        Crates::WithFamilies => resources.iter().any(|resource| resource.family.is_some()),
        Crates::WithPages => actions.iter().any(|action| match &action.returns.body {
            ResponseBody::Wrapper(wrapper) => wrapper.is_page,
            ResponseBody::None | ResponseBody::Object(_) | ResponseBody::Bytes => false,
        }),
        Crates::WithUntypedErrors => service.error.is_none() && !actions.is_empty(),
    };
    let exported = EXPORTS.iter().filter(|(crates, _)| is_exported(*crates));
    exported.map(export).collect()
}

fn has_decimal(resource: &Resource) -> bool {
    let decimal = Some(Item::Primitive(Primitive::Decimal));
    resource.properties.iter().any(|property| property.ty.item() == decimal)
}

/// The types of the runtime that any crate can export, for a schema of which not everything is known.
pub fn all() -> Vec<Export> {
    EXPORTS.iter().map(export).collect()
}

fn export((crates, path): &(Crates, &'static str)) -> Export {
    let feature = matches!(crates, Crates::WithAwaitedAndClient).then_some("client");
    Export { path, feature }
}

#[cfg(test)]
mod tests {
    use super::EXPORTS;
    use crate::lower::name::reserved::ROOT;

    #[test]
    fn what_is_exported_is_reserved() {
        for (_, path) in EXPORTS {
            let name = path.rsplit("::").next().unwrap_or(path);
            assert!(ROOT.contains(&name), "{name} is missing in `reserved.rs`");
        }
    }
}
