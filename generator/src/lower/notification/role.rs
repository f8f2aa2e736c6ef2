//! The roles of types and properties in notifications, as `service.yaml` defines them.

use crate::diagnostic::{Code, Place};
use crate::lower::context::Cx;
use crate::lower::resource::property::{property, Holder};
use crate::model::{EnumId, EnumKind, Item, OpenEnum, Property, Resource, ResourceId, TypeRef};
use crate::schema::document::NotificationsDocument;
use crate::schema::spanned::Spanned;

/// The types and properties that have a role.
pub struct Roles<'a> {
    /// The type of the posted body.
    pub envelope: ResourceId,
    /// Its property that holds the notifications.
    pub items: &'a Property,
    /// The type of one notification.
    pub notification: ResourceId,
    /// Its property that holds the change type.
    pub change_type: &'a Property,
    /// Its properties that can hold the path, in order of preference, each with the place where it
    /// is named.
    pub path: Vec<(&'a Property, Place)>,
    /// Its property that holds the payload.
    pub payload: &'a Property,
}

impl<'a> Roles<'a> {
    /// Finds the types and properties, and reports missing ones.
    pub fn find(cx: &mut Cx<'a>, document: &NotificationsDocument) -> Option<Self> {
        let NotificationsDocument { envelope, items, change_type, path, payload, token: _ } = document;
        let find = |cx: &mut Cx<'a>, id: ResourceId, name: &Spanned<String>| {
            let holder = Holder { resource: &cx.resources[id.0], gaps: &cx.gaps[id.0] };
            property(cx, holder, name, name.place())
        };
        let envelope = cx.resource(envelope)?;
        let items_place = items.place();
        let items = find(cx, envelope, items)?;
        check_own(cx, &cx.resources[envelope.0], items, items_place);
        let TypeRef::Many(Item::Resource(notification)) = items.ty else {
            report_wrong(cx, items_place, items, "a collection of objects");
            return None;
        };
        let change_type = find(cx, notification, change_type);
        let payload = find(cx, notification, payload);
        if path.is_empty() {
            cx.report(Code::NotificationProperty, path.place(), "no property holds the path of a notification")
                .help("list at least one");
        }
        let mut properties = Vec::new();
        for (index, name) in path.iter().enumerate() {
            if path[..index].iter().any(|other| **other == **name) {
                cx.report(Code::NotificationProperty, name.place(), format!("`{}` is listed twice", **name));
            }
            properties.extend(find(cx, notification, name).map(|property| (property, name.place())));
        }
        Some(Self { envelope, items, notification, change_type: change_type?, path: properties, payload: payload? })
    }

    /// Checks that each property has the type that its role needs. Returns the enum of the change
    /// type.
    pub fn check(&self, cx: &mut Cx<'a>, enums: &[OpenEnum], document: &NotificationsDocument) -> Option<EnumId> {
        let notification = &cx.resources[self.notification.0];
        check_own(cx, notification, self.change_type, document.change_type.place());
        check_own(cx, notification, self.payload, document.payload.place());
        if self.payload.ty != TypeRef::Payload {
            report_wrong(cx, document.payload.place(), self.payload, "a `Payload`");
        }
        for (property, place) in &self.path {
            if !property.ty.is_text() {
                report_wrong(cx, *place, property, "a string");
            }
        }
        match self.change_type.ty {
            TypeRef::One(Item::Enum(id)) if enums[id.0].kind == EnumKind::Single => Some(id),
            _ => {
                let needs = "a member of an enum without `flags`";
                report_wrong(cx, document.change_type.place(), self.change_type, needs);
                None
            }
        }
    }
}

/// Checks that a property is declared by the type itself, so that it can be borrowed independently
/// of the others.
fn check_own(cx: &mut Cx<'_>, resource: &Resource, property: &Property, place: Place) {
    if !resource.properties.iter().any(|own| own.name == property.name) {
        cx.report(Code::NotificationProperty, place, format!("`{}` is inherited", property.name))
            .help(format!("declare it in `{}` itself", resource.name));
    }
}

fn report_wrong(cx: &mut Cx<'_>, place: Place, property: &Property, needs: &str) {
    cx.report(Code::NotificationProperty, place, format!("`{}` must hold {needs}", property.name));
}
