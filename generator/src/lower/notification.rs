//! Notifications: how they arrive, and the events they become.

use std::collections::BTreeSet;

use crate::diagnostic::{suggest, Code, Diagnostics, Place};
use crate::model::{
    Documentation, EnumId, EnumKind, FieldIdent, Item, Notification, Notifications, OpenEnum, PathId, PathParameter,
    Property, Resource, ResourceId, ResourcePath, TypeRef, VariantIdent, WireName,
};
use crate::schema::document::NotificationDocument;
use crate::schema::load::{Definition, Documents};

use super::collect::{is_name, Names, NAMES};
use super::distinct::check_distinct;
use super::payload::Payloads;
use super::property::property;
use super::{header_path, list, url};

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
            true => check_payload_places(diagnostics, documents, resources, None),
            false => report_unexpected(diagnostics, documents),
        }
        return None;
    };
    let place = Place::file(service.file).key("notifications");
    let find = |diagnostics: &mut Diagnostics, id: ResourceId, name: &str, place: Place| {
        property(diagnostics, documents, resources, &resources[id.0], name, &place)
    };
    let envelope = names.resource(diagnostics, &document.envelope, place.clone().key("envelope"))?;
    let items = find(diagnostics, envelope, &document.items, place.clone().key("items"))?;
    check_own(diagnostics, &resources[envelope.0], items, place.clone().key("items"));
    let TypeRef::Many(Item::Resource(notification)) = items.ty else {
        wrong(diagnostics, place.key("items"), &document.items, "a collection of objects");
        return None;
    };
    let change_type = find(diagnostics, notification, &document.change_type, place.clone().key("changeType"));
    let payload = find(diagnostics, notification, &document.payload, place.clone().key("payload"));
    let path = document.path.iter().enumerate();
    if document.path.is_empty() {
        let message = "no property tells what a notification is about";
        diagnostics.report(Code::NotificationProperty, place.clone().key("path"), message).help("list at least one");
    }
    let path: Vec<_> = path
        .filter_map(|(index, name)| find(diagnostics, notification, name, place.clone().key("path").index(index)))
        .collect();
    let (change_type, payload) = (change_type?, payload?);
    for (key, property) in [("changeType", change_type), ("payload", payload)] {
        check_own(diagnostics, &resources[notification.0], property, place.clone().key(key));
    }
    let change_type_enum = check_kinds(diagnostics, &place, enums, change_type, payload, &path)?;
    check_payload_places(diagnostics, documents, resources, Some(payload));
    if documents.notifications.is_empty() {
        diagnostics
            .report(
                Code::NoNotifications,
                place.clone().at_key(),
                "no notification is described that could arrive this way",
            )
            .help("describe one in a file under `notifications`");
    }
    let payloads = Payloads::collect(diagnostics, documents, names);
    let context = Context { documents, enums, paths, change_type: change_type_enum, payloads: &payloads };
    let kinds: Vec<_> =
        documents.notifications.iter().filter_map(|definition| context.lower(diagnostics, definition)).collect();
    check_distinct(diagnostics, &documents.notifications);
    Some(Notifications {
        envelope,
        items: items.ident.clone(),
        items_name: items.name.clone(),
        notification,
        change_type: change_type.ident.clone(),
        change_type_enum,
        path: path.iter().map(|property| property.ident.clone()).collect(),
        payload: payload.ident.clone(),
        payloads: payloads.with_paths(&kinds),
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

/// What a payload is can be told by its notification only.
fn check_payload_places(
    diagnostics: &mut Diagnostics,
    documents: &Documents,
    resources: &[Resource],
    allowed: Option<&Property>,
) {
    let of_types = documents.types.iter().zip(resources).flat_map(|(definition, resource)| {
        let is_allowed = move |property: &Property| allowed.is_some_and(|payload| std::ptr::eq(payload, property));
        let payloads = resource.properties.iter().filter(|property| property.ty == TypeRef::Payload);
        let place = Place::file(definition.file).key("properties");
        payloads
            .filter(move |property| !is_allowed(property))
            .map(move |property| place.clone().key(property.name.as_str()))
    });
    let of_actions = documents.actions.iter().flat_map(|action| {
        let place = Place::file(action.file).key("parameters");
        let payloads = action.document.parameters.iter().filter(|(_, parameter)| parameter.r#type == "Payload");
        payloads.map(move |(name, _)| place.clone().key(name))
    });
    let help = match allowed {
        Some(payload) => format!("only `{}` of a notification is one", payload.name),
        None => "the service describes no notifications, which bring one".to_owned(),
    };
    for place in of_types.chain(of_actions) {
        diagnostics
            .report(Code::NotificationProperty, place.key("type"), "no notification brings a payload here")
            .help(help.clone());
    }
}

fn wrong(diagnostics: &mut Diagnostics, place: Place, name: &str, needs: &str) {
    diagnostics.report(Code::NotificationProperty, place, format!("`{name}` must hold {needs}"));
}

/// What a notification is taken apart by is the type's own, so that each part can be borrowed apart from the others.
fn check_own(diagnostics: &mut Diagnostics, resource: &Resource, property: &Property, place: Place) {
    if !resource.properties.iter().any(|own| own.name == property.name) {
        let message = format!("`{}` is inherited", property.name);
        diagnostics
            .report(Code::NotificationProperty, place, message)
            .help(format!("declare it in `{}` itself", resource.name));
    }
}

/// The properties of a notification must hold what they are said to.
fn check_kinds(
    diagnostics: &mut Diagnostics,
    place: &Place,
    enums: &[OpenEnum],
    change_type: &Property,
    payload: &Property,
    path: &[&Property],
) -> Option<EnumId> {
    if payload.ty != TypeRef::Payload {
        wrong(diagnostics, place.clone().key("payload"), payload.name.as_str(), "a `Payload`");
    }
    for (index, property) in path.iter().enumerate() {
        if !matches!(property.ty, TypeRef::One(Item::Primitive(primitive)) if primitive.is_text()) {
            wrong(diagnostics, place.clone().key("path").index(index), property.name.as_str(), "text");
        }
    }
    match change_type.ty {
        TypeRef::One(Item::Enum(id)) if enums[id.0].kind == EnumKind::Single => Some(id),
        _ => {
            let needs = "a member of an enum that is no set of flags";
            wrong(diagnostics, place.clone().key("changeType"), change_type.name.as_str(), needs);
            None
        }
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
