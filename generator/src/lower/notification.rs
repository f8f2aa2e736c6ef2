//! Notifications: how they arrive, and the events they become.

pub mod distinct;
pub mod payload;
pub mod resource_path;
pub mod role;
pub mod specificity;

use std::collections::BTreeSet;

use crate::diagnostic::{suggest, Code, Diagnostics, Place};
use crate::model::{
    Documentation, EnumId, FieldIdent, Notification, Notifications, OpenEnum, PathId, PathParameter, Resource,
    ResourcePath, VariantIdent, WireName,
};
use crate::schema::document::NotificationDocument;
use crate::schema::load::{Definition, Documents};

use crate::lower::imports::payload_types;
use crate::lower::name::{is_name, Names, NAMES};
use crate::lower::notification::distinct::check_distinct;
use crate::lower::notification::payload::{check_places, Payloads};
use crate::lower::notification::role::Roles;
use crate::lower::{header_path, list, url};

/// Lowers the notifications, if the service has any.
pub fn lower_notifications(
    diagnostics: &mut Diagnostics,
    documents: &Documents,
    names: &Names,
    resources: &[Resource],
    enums: &[OpenEnum],
    paths: &[ResourcePath],
) -> Option<Notifications> {
    let service = &documents.service;
    let Some(document) = &service.document.notifications else {
        match documents.notifications.is_empty() {
            true => check_places(diagnostics, documents, resources, None),
            false => report_unexpected(diagnostics, documents),
        }
        return None;
    };
    let place = Place::file(service.file).key("notifications");
    let roles = Roles::find(diagnostics, documents, names, resources, document, &place)?;
    let change_type_enum = roles.check(diagnostics, resources, enums, &place)?;
    check_places(diagnostics, documents, resources, Some(roles.payload));
    if documents.notifications.is_empty() {
        diagnostics
            .report(Code::NoNotifications, place.at_key(), "no notification is described that could arrive this way")
            .help("describe one in a file under `notifications`");
    }
    let payloads = Payloads::collect(diagnostics, documents, names);
    let context = Context { documents, enums, paths, change_type: change_type_enum, payloads: &payloads };
    let kinds: Vec<_> =
        documents.notifications.iter().filter_map(|definition| context.lower(diagnostics, definition)).collect();
    check_distinct(diagnostics, &documents.notifications);
    let payloads = payloads.with_paths(&kinds);
    Some(Notifications {
        envelope: roles.envelope,
        items: roles.items.ident.clone(),
        items_name: roles.items.name.clone(),
        notification: roles.notification,
        change_type: roles.change_type.ident.clone(),
        change_type_enum,
        path: roles.path.iter().map(|property| property.ident.clone()).collect(),
        payload: roles.payload.ident.clone(),
        payload_name: roles.payload.name.clone(),
        types: payload_types(resources, roles.notification, &payloads),
        payloads,
        kinds,
    })
}

/// Notifications without a word on how they arrive.
fn report_unexpected(diagnostics: &mut Diagnostics, documents: &Documents) {
    for definition in &documents.notifications {
        let message = "the service does not say how notifications arrive";
        diagnostics
            .report(Code::NoNotifications, Place::file(definition.file), message)
            .help("describe it under `notifications` in `service.yaml`");
    }
}

struct Context<'a> {
    documents: &'a Documents,
    enums: &'a [OpenEnum],
    paths: &'a [ResourcePath],
    change_type: EnumId,
    payloads: &'a Payloads,
}

impl Context<'_> {
    fn lower(
        &self,
        diagnostics: &mut Diagnostics,
        definition: &Definition<NotificationDocument>,
    ) -> Option<Notification> {
        let document = &definition.document;
        let place = Place::file(definition.file);
        let change_types = self.change_types(diagnostics, document, &place);
        let paths = self.path_ids(diagnostics, document, &place);
        if !is_name(&document.r#as) {
            let message = format!("`{}` is not a name that a payload could have", document.r#as);
            diagnostics.report(Code::InvalidName, place.key("as"), message).help(NAMES);
        }
        let parameters = self.common_parameters(&paths);
        let taken = parameters.iter().map(|parameter| parameter.ident.as_str().to_owned()).collect();
        Some(Notification {
            file: header_path(&definition.path),
            ident: VariantIdent::of(&document.notification).unlike(&BTreeSet::from(["Other".to_owned()])),
            doc: Documentation {
                text: document.doc.clone(),
                url: url(&self.documents.service.document.documentation, Some(&document.source)),
            },
            change_types,
            paths,
            parameters,
            payload: self.payloads.position(&document.payload)?,
            field: FieldIdent::of(&document.r#as).unlike(&taken),
        })
    }

    fn change_types(
        &self,
        diagnostics: &mut Diagnostics,
        document: &NotificationDocument,
        place: &Place,
    ) -> Vec<VariantIdent> {
        let known = &self.enums[self.change_type.0];
        let mut lowered = Vec::new();
        for (index, name) in document.change_types.iter().enumerate() {
            match known.members.iter().find(|member| member.name.as_str() == name) {
                Some(member) => lowered.push(member.ident.clone()),
                None => {
                    let place = place.clone().key("changeTypes").index(index);
                    let report = diagnostics.report(
                        Code::UnknownMember,
                        place,
                        format!("`{}` has no member `{name}`", known.name),
                    );
                    let names: Vec<_> = known.members.iter().map(|member| member.name.as_str()).collect();
                    match suggest(name, names.iter().copied()) {
                        Some(name) => report.help(format!("did you mean `{name}`?")),
                        None => report.help(format!("it has {}", list(&names))),
                    };
                }
            }
        }
        if document.change_types.is_empty() {
            let place = place.clone().key("changeTypes");
            diagnostics
                .report(Code::UnknownMember, place, "the notification comes with no change type")
                .help("list at least one");
        }
        lowered
    }

    fn path_ids(&self, diagnostics: &mut Diagnostics, document: &NotificationDocument, place: &Place) -> Vec<PathId> {
        let known = &self.documents.service.document.resources;
        let mut lowered = Vec::new();
        for (index, name) in document.resources.iter().enumerate() {
            let ident = VariantIdent::of(name);
            let position = self.paths.iter().position(|path| path.ident == ident && known.get(name).is_some());
            match position {
                Some(position) => lowered.push(PathId(position)),
                None => {
                    let place = place.clone().key("resources").index(index);
                    let report =
                        diagnostics.report(Code::UnknownResource, place, format!("no resource is called `{name}`"));
                    match suggest(name, known.names()) {
                        Some(name) => report.help(format!("did you mean `{name}`?")),
                        None => report.help("describe it under `resources` in `service.yaml`"),
                    };
                }
            }
        }
        if document.resources.is_empty() {
            let place = place.clone().key("resources");
            diagnostics
                .report(Code::UnknownResource, place, "the notification comes with no path")
                .help("list at least one resource");
        }
        lowered
    }

    /// The parameters that every one of the paths has.
    fn common_parameters(&self, paths: &[PathId]) -> Vec<PathParameter> {
        let Some((first, others)) = paths.split_first() else {
            return Vec::new();
        };
        let has =
            |path: &PathId, name: &WireName| self.paths[path.0].parameters.iter().any(|known| known.name == *name);
        let parameters = self.paths[first.0].parameters.iter();
        parameters.filter(|parameter| others.iter().all(|path| has(path, &parameter.name))).cloned().collect()
    }
}
