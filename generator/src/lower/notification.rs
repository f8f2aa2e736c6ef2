//! Notifications: the paths they come with, the payloads they bring, the events they become.

use std::collections::BTreeSet;

use crate::diagnostic::{suggest, Code, Diagnostics, Place};
use crate::model::{
    Documentation, EnumId, FieldIdent, Item, Notification, Notifications, OpenEnum, PathId, PathParameter, Payload,
    Property, Resource, ResourcePath, Shape, TypeRef, VariantIdent, WireName,
};
use crate::schema::document::{NotificationDocument, ServiceDocument};
use crate::schema::load::{Definition, Documents};

use super::action::template_parameters;
use super::collect::Names;
use super::header_path;
use super::type_expr::lower_type;
use super::types::{property, url};

/// Lowers the paths that lead to a resource, by name.
pub fn lower_paths(diagnostics: &mut Diagnostics, definition: &Definition<ServiceDocument>) -> Vec<ResourcePath> {
    let mut paths = Vec::new();
    for (name, resource) in &definition.document.resources {
        let place = Place::file(definition.file).key("resources").key(name);
        let mut parameters: Option<Vec<String>> = None;
        for (index, template) in resource.paths.iter().enumerate() {
            let place = place.clone().key("paths").index(index);
            let Some(names) = template_parameters(diagnostics, template, &place) else {
                continue;
            };
            if parameters.get_or_insert_with(|| names.clone()) != &names {
                diagnostics.report(
                    Code::PathParameters,
                    place,
                    format!("the paths of `{name}` must have the same parameters"),
                );
            }
        }
        if resource.paths.is_empty() {
            diagnostics.report(Code::PathParameters, place.key("paths").at_key(), format!("`{name}` has no path"));
        }
        paths.push((
            name,
            ResourcePath {
                ident: VariantIdent::of(name),
                parameters: parameters.unwrap_or_default().iter().map(|name| path_parameter(name)).collect(),
                templates: resource.paths.clone(),
                doc: resource.doc.clone(),
            },
        ));
    }
    paths.sort_by_key(|(name, _)| *name);
    paths.into_iter().map(|(_, path)| path).collect()
}

fn path_parameter(name: &str) -> PathParameter {
    PathParameter { name: WireName::new(name), ident: FieldIdent::of(name), doc: String::new() }
}

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
        for definition in &documents.notifications {
            diagnostics
                .report(
                    Code::NoNotifications,
                    Place::file(definition.file),
                    "the service does not say how notifications arrive",
                )
                .help("describe it under `notifications` in `service.yaml`");
        }
        return None;
    };
    let place = Place::file(service.file).key("notifications");
    let envelope = names.resource(diagnostics, &document.envelope, place.clone().key("envelope"))?;
    let items = property(
        diagnostics,
        documents,
        resources,
        &resources[envelope.0],
        &document.items,
        &place.clone().key("items"),
    )?;
    let TypeRef::Many(Item::Resource(notification)) = items.ty else {
        wrong(diagnostics, place.key("items"), &document.items, "a collection of objects");
        return None;
    };
    let mut find = |name: &str, place: Place| {
        property(diagnostics, documents, resources, &resources[notification.0], name, &place)
    };
    let change_type = find(&document.change_type, place.clone().key("changeType"));
    let payload = find(&document.payload, place.clone().key("payload"));
    let path: Vec<_> = document
        .path
        .iter()
        .enumerate()
        .filter_map(|(index, name)| find(name, place.clone().key("path").index(index)))
        .collect();
    let (change_type, payload) = (change_type?, payload?);
    let change_type_enum = check_kinds(diagnostics, &place, change_type, payload, &path)?;
    let payloads = Payloads::collect(diagnostics, documents, names);
    let context = Context { documents, enums, paths, change_type: change_type_enum, payloads: &payloads };
    let kinds: Vec<_> =
        documents.notifications.iter().filter_map(|definition| context.lower(diagnostics, definition)).collect();
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

fn wrong(diagnostics: &mut Diagnostics, place: Place, name: &str, needs: &str) {
    diagnostics.report(Code::NotificationProperty, place, format!("`{name}` must hold {needs}"));
}

/// The properties of a notification must hold what they are said to.
fn check_kinds(
    diagnostics: &mut Diagnostics,
    place: &Place,
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
        TypeRef::One(Item::Enum(id)) => Some(id),
        _ => {
            wrong(diagnostics, place.clone().key("changeType"), change_type.name.as_str(), "a member of an enum");
            None
        }
    }
}

/// The payloads of all notifications, each once, by name.
struct Payloads(Vec<(String, Payload)>);

impl Payloads {
    fn collect(diagnostics: &mut Diagnostics, documents: &Documents, names: &Names) -> Self {
        let mut all: Vec<(String, Payload)> = Vec::new();
        for definition in &documents.notifications {
            let place = Place::file(definition.file).key("payload");
            let text = &definition.document.payload;
            let (shape, resource) = match lower_type(diagnostics, names, text, &place) {
                None => continue,
                Some(TypeRef::One(Item::Resource(id))) => (Shape::Object, id),
                Some(TypeRef::Many(Item::Resource(id))) => (Shape::Array, id),
                Some(_) => {
                    wrong(diagnostics, place, text, "an object or a collection of objects");
                    continue;
                }
            };
            if all.iter().any(|(known, _)| known == text) {
                continue;
            }
            let ident = match shape {
                Shape::Object => VariantIdent::of(text),
                Shape::Array => VariantIdent::of(&definition.document.r#as),
            };
            let taken = all.iter().map(|(_, payload)| payload.ident.as_str().to_owned());
            let taken: BTreeSet<_> = taken.chain(["Unknown", "Unreadable"].map(str::to_owned)).collect();
            all.push((text.clone(), Payload { ident: ident.unlike(&taken), shape, resource, paths: Vec::new() }));
        }
        all.sort_by(|(a, _), (b, _)| a.cmp(b));
        Self(all)
    }

    fn position(&self, text: &str) -> Option<usize> {
        self.0.iter().position(|(known, _)| known == text)
    }

    /// The payloads, each with the paths of the notifications that bring it.
    fn with_paths(&self, kinds: &[Notification]) -> Vec<Payload> {
        let with_paths = |(index, (_, payload)): (usize, &(String, Payload))| {
            let bringing = kinds.iter().filter(|kind| kind.payload == index);
            let paths: BTreeSet<PathId> = bringing.flat_map(|kind| kind.paths.iter().copied()).collect();
            Payload { paths: paths.into_iter().collect(), ..payload.clone() }
        };
        self.0.iter().enumerate().map(with_paths).collect()
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
                    if let Some(name) = suggest(name, known.members.iter().map(|member| member.name.as_str())) {
                        report.help(format!("did you mean `{name}`?"));
                    }
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
