//! Notifications: how they arrive, and the events that they become.

mod derived;
pub mod distinct;
pub mod payload;
mod place;
mod reply;
pub mod resource_path;
pub mod role;
pub mod specificity;
mod token;
mod untagged;

use crate::diagnostic::{suggest, Code, Diagnostics};
use crate::model::{
    Documentation, EnumId, EventParameter, FieldIdent, Notification, Notifications, OpenEnum, PathId, PayloadShape,
    Presence, ResourcePath, VariantIdent, WireName,
};
use crate::schema::document::NotificationDocument;
use crate::schema::kind::Definition;
use crate::schema::spanned::Spanned;

use super::context::{header_path, Cx};
use super::imports::{id_types, payload_types};
use super::name::ident::{is_name, NAME_HELP};
use super::name::owner::Owners;
use derived::{derived_payloads, derived_types, event_types};
use distinct::check_distinct;
use payload::Payloads;
use place::check_places;
use reply::{check_replies, lower_reply};
use role::Roles;
use token::lower_token;

/// Lowers the notifications, if the service has any. `paths` is the result of `lower_paths`.
pub fn lower_notifications(
    cx: &mut Cx<'_>,
    enums: &[OpenEnum],
    paths: &[(String, ResourcePath)],
) -> Option<Notifications> {
    let documents = cx.documents;
    let Some(document) = &documents.service.document.notifications else {
        match documents.notifications.is_empty() {
            true => check_places(cx, None),
            false => report_unexpected(cx),
        }
        return None;
    };
    let token = document.token.as_ref().map(|token| lower_token(cx.diagnostics, token));
    let roles = Roles::find(cx, document);
    let roles = roles.and_then(|roles| Some((roles.check(cx, enums, document)?, roles)));
    let Some((change_type_enum, roles)) = roles else {
        // What does not depend on the roles can still be checked.
        Payloads::collect(cx);
        for definition in &documents.notifications {
            path_ids(cx, paths, &definition.document.resources);
            check_as(cx, &definition.document.r#as);
        }
        check_distinct(cx.diagnostics, &documents.notifications);
        return None;
    };
    check_places(cx, Some(roles.payload));
    if documents.notifications.is_empty() && documents.lost.is_empty() {
        let message = "the schema defines no notifications";
        cx.report(Code::NoNotifications, document.key(), message).help("define one in a file under `notifications`");
    }
    let payloads = Payloads::collect(cx);
    let known = Known {
        enums,
        paths,
        change_type: change_type_enum,
        change_type_field: &roles.change_type.ident,
        payloads: &payloads,
    };
    let mut kinds = Vec::new();
    for (definition, ident) in documents.notifications.iter().zip(&cx.names.events) {
        kinds.extend(known.lower(cx, definition, ident).map(|kind| (&definition.document, kind)));
    }
    check_distinct(cx.diagnostics, &documents.notifications);
    let payloads = payloads.with_paths(cx, &kinds);
    check_replies(cx, &kinds);
    let kinds: Vec<_> = kinds.into_iter().map(|(_, kind)| kind).collect();
    let derived = derived_payloads(cx, &kinds, &payloads);
    Some(Notifications {
        event_types: event_types(cx, roles.notification, &kinds, &payloads, &derived),
        derived,
        envelope: roles.envelope,
        items: roles.items.ident.clone(),
        items_name: roles.items.name.clone(),
        notification: roles.notification,
        change_type: roles.change_type.ident.clone(),
        change_type_enum,
        path: roles.path.iter().map(|(property, _)| property.ident.clone()).collect(),
        payload: roles.payload.ident.clone(),
        payload_name: roles.payload.name.clone(),
        types: payload_types(cx.resources, roles.notification, &payloads),
        payloads,
        ids: id_types(&kinds),
        kinds,
        token,
    })
}

/// Reports notifications in a schema that does not define how they arrive.
fn report_unexpected(cx: &mut Cx<'_>) {
    for definition in &cx.documents.notifications {
        let message = "`service.yaml` does not define how notifications arrive";
        cx.report(Code::NoNotifications, definition.place, message)
            .help("define it under `notifications` in `service.yaml`")
            .about("notifications");
    }
}

/// Checks that each field of an event has a name of its own.
fn check_fields(
    diagnostics: &mut Diagnostics,
    document: &NotificationDocument,
    parameters: &[EventParameter],
    change_type: Option<&FieldIdent>,
) {
    let NotificationDocument { resources, change_types, r#as, .. } = document;
    let mut owners = Owners::default();
    for EventParameter { parameter, .. } in parameters {
        // No two parameters have the same identifier.
        owners.claim(diagnostics, parameter.ident.as_str(), resources.key());
    }
    if let Some(field) = change_type {
        let message =
            || format!("the kind of change becomes `{}` in Rust, and so does a parameter of the path", field.as_str());
        let help = "give the parameter another name in the paths, or the property another name in Rust with `rust`";
        owners.claim_as(diagnostics, field.as_str(), change_types.key(), message, help);
    }
    let field = FieldIdent::of(r#as);
    let message =
        || format!("the payload becomes `{}` in Rust, and so does another field of the event", field.as_str());
    owners.claim_as(diagnostics, field.as_str(), r#as.place(), message, "give the payload another name with `as`");
}

/// The definitions to which a notification can refer.
struct Known<'a> {
    enums: &'a [OpenEnum],
    paths: &'a [(String, ResourcePath)],
    change_type: EnumId,
    change_type_field: &'a FieldIdent,
    payloads: &'a Payloads,
}

impl Known<'_> {
    fn lower(
        &self,
        cx: &mut Cx<'_>,
        definition: &Definition<NotificationDocument>,
        ident: &VariantIdent,
    ) -> Option<Notification> {
        let NotificationDocument {
            notification: _,
            rust: _,
            doc,
            source,
            change_types,
            resources,
            payload,
            derived: _,
            when_untagged: _,
            element_when_untagged,
            r#as,
            reply,
            deviations: _,
        } = &definition.document;
        let change_types = self.change_types(cx, change_types);
        let paths = path_ids(cx, self.paths, resources);
        check_as(cx, r#as);
        let parameters = self.parameters(&paths);
        let field = FieldIdent::of(r#as);
        let change_type = (change_types.len() > 1).then(|| self.change_type_field.clone());
        check_fields(cx.diagnostics, &definition.document, &parameters, change_type.as_ref());
        let reply = lower_reply(cx, reply.as_ref(), ident);
        let position = self.payloads.position(payload)?;
        let known = self.payloads.get(position);
        if let (Some(key), PayloadShape::Object) = (element_when_untagged, known.shape) {
            cx.report(Code::NotificationProperty, key.key(), "the payload is no collection, so it has no elements")
                .help("write `whenUntagged`");
        }
        let derived = derived_types(cx, &definition.document, known);
        Some(Notification {
            file: header_path(&definition.path),
            ident: ident.clone(),
            doc: Documentation { text: doc.to_string(), url: Some(cx.page(source)) },
            change_types,
            paths,
            parameters,
            change_type,
            payload: position,
            field,
            derived,
            reply,
        })
    }

    fn change_types(&self, cx: &mut Cx<'_>, names: &Spanned<Vec<Spanned<String>>>) -> Vec<VariantIdent> {
        let known = &self.enums[self.change_type.0];
        let mut lowered = Vec::new();
        for name in names.iter() {
            match known.members.iter().find(|member| member.name.as_str() == **name) {
                Some(member) => lowered.push(member.ident.clone()),
                None => cx.report_unknown_member(known, self.change_type, name, name.place()),
            }
        }
        if names.is_empty() {
            cx.report(Code::UnknownMember, names.place(), "the notification lists no change types")
                .help("list at least one");
        }
        lowered
    }

    /// The parameters that any of the paths has. Those that all paths have come first.
    fn parameters(&self, paths: &[PathId]) -> Vec<EventParameter> {
        let parameters = |path: &PathId| self.paths[path.0].1.parameters.iter();
        let has = |path: &PathId, name: &WireName| parameters(path).any(|known| known.name == *name);
        let mut all: Vec<EventParameter> = Vec::new();
        for parameter in paths.iter().flat_map(parameters) {
            if all.iter().any(|known| known.parameter.name == parameter.name) {
                continue;
            }
            let is_common = paths.iter().all(|path| has(path, &parameter.name));
            let presence = if is_common { Presence::Required } else { Presence::Optional };
            all.push(EventParameter { parameter: parameter.clone(), presence });
        }
        all.sort_by_key(|known| known.presence == Presence::Optional);
        all
    }
}

/// The paths of a notification. An unknown one is reported.
fn path_ids(cx: &mut Cx<'_>, paths: &[(String, ResourcePath)], names: &Spanned<Vec<Spanned<String>>>) -> Vec<PathId> {
    let mut lowered = Vec::new();
    for name in names.iter() {
        match paths.iter().position(|(known, _)| *known == **name) {
            Some(position) => lowered.push(PathId(position)),
            None if !cx.documents.service.document.resources.is_whole() => {}
            None => {
                let meant = suggest(name, paths.iter().map(|(known, _)| known.as_str()));
                cx.report(Code::UnknownResource, name.place(), format!("no resource is named `{}`", **name))
                    .did_you_mean(meant)
                    .or_help(|| "define it under `resources` in `service.yaml`".to_owned())
                    .about(if paths.is_empty() { "resources" } else { name.as_str() });
            }
        }
    }
    if names.is_empty() {
        cx.report(Code::UnknownResource, names.place(), "the notification lists no resources")
            .help("list at least one resource");
    }
    lowered
}

fn check_as(cx: &mut Cx<'_>, name: &Spanned<String>) {
    if !is_name(name) {
        let message = format!("`{}` is not a valid name of a payload", **name);
        cx.report(Code::InvalidName, name.place(), message).help(NAME_HELP);
    }
}
