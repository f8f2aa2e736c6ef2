//! Who is who when notifications arrive: the types and properties that `service.yaml` names.

use crate::diagnostic::{Code, Diagnostics, Place};
use crate::model::{EnumId, EnumKind, Item, OpenEnum, Property, Resource, ResourceId, TypeRef};
use crate::schema::document::NotificationsDocument;
use crate::schema::load::Documents;

use crate::lower::name::Names;
use crate::lower::resource::property::property;

/// The types and properties that play a part.
pub struct Roles<'a> {
    /// The type that is posted.
    pub envelope: ResourceId,
    /// Its property that holds the notifications.
    pub items: &'a Property,
    /// The type of one notification.
    pub notification: ResourceId,
    /// Its property that says what happened.
    pub change_type: &'a Property,
    /// Its properties that hold the path, in order of preference.
    pub path: Vec<&'a Property>,
    /// Its property that holds the payload.
    pub payload: &'a Property,
}

impl<'a> Roles<'a> {
    /// Finds them; what is missing is reported.
    pub fn find(
        diagnostics: &mut Diagnostics,
        documents: &Documents,
        names: &Names,
        resources: &'a [Resource],
        document: &NotificationsDocument,
        place: &Place,
    ) -> Option<Self> {
        let find = |diagnostics: &mut Diagnostics, id: ResourceId, name: &str, place: Place| {
            property(diagnostics, documents, resources, &resources[id.0], name, &place)
        };
        let envelope = names.resource(diagnostics, &document.envelope, place.clone().key("envelope"))?;
        let items = find(diagnostics, envelope, &document.items, place.clone().key("items"))?;
        check_own(diagnostics, &resources[envelope.0], items, place.clone().key("items"));
        let TypeRef::Many(Item::Resource(notification)) = items.ty else {
            wrong(diagnostics, place.clone().key("items"), &document.items, "a collection of objects");
            return None;
        };
        let change_type = find(diagnostics, notification, &document.change_type, place.clone().key("changeType"));
        let payload = find(diagnostics, notification, &document.payload, place.clone().key("payload"));
        if document.path.is_empty() {
            let message = "no property tells what a notification is about";
            diagnostics
                .report(Code::NotificationProperty, place.clone().key("path"), message)
                .help("list at least one");
        }
        for (index, name) in document.path.iter().enumerate() {
            if document.path[..index].contains(name) {
                let message = format!("`{name}` is listed already");
                diagnostics.report(Code::NotificationProperty, place.clone().key("path").index(index), message);
            }
        }
        let path =
            document.path.iter().enumerate().filter_map(|(index, name)| {
                find(diagnostics, notification, name, place.clone().key("path").index(index))
            });
        let path = path.collect();
        Some(Self { envelope, items, notification, change_type: change_type?, path, payload: payload? })
    }

    /// Checks that the properties hold what their parts need. What is returned is the enum of what happened.
    pub fn check(
        &self,
        diagnostics: &mut Diagnostics,
        resources: &[Resource],
        enums: &[OpenEnum],
        place: &Place,
    ) -> Option<EnumId> {
        for (key, property) in [("changeType", self.change_type), ("payload", self.payload)] {
            check_own(diagnostics, &resources[self.notification.0], property, place.clone().key(key));
        }
        if self.payload.ty != TypeRef::Payload {
            wrong(diagnostics, place.clone().key("payload"), self.payload.name.as_str(), "a `Payload`");
        }
        for (index, property) in self.path.iter().enumerate() {
            if !matches!(property.ty, TypeRef::One(Item::Primitive(primitive)) if primitive.is_text()) {
                wrong(diagnostics, place.clone().key("path").index(index), property.name.as_str(), "text");
            }
        }
        match self.change_type.ty {
            TypeRef::One(Item::Enum(id)) if enums[id.0].kind == EnumKind::Single => Some(id),
            _ => {
                let needs = "a member of an enum that is no set of flags";
                wrong(diagnostics, place.clone().key("changeType"), self.change_type.name.as_str(), needs);
                None
            }
        }
    }
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

fn wrong(diagnostics: &mut Diagnostics, place: Place, name: &str, needs: &str) {
    diagnostics.report(Code::NotificationProperty, place, format!("`{name}` must hold {needs}"));
}
