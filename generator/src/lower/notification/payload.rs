//! What notifications bring.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostics, Place};
use crate::model::{Item, Notification, PathId, Payload, Property, Resource, Shape, TypeRef, VariantIdent};
use crate::schema::document::NotificationDocument;
use crate::schema::load::{Definition, Documents};

use crate::lower::name::Names;
use crate::lower::resource::type_expr::lower_type;

/// The payloads of all notifications, each once, by name.
pub struct Payloads(Vec<(String, Payload)>);

impl Payloads {
    /// Collects the payloads; what can be none is reported.
    pub fn collect(diagnostics: &mut Diagnostics, documents: &Documents, names: &Names) -> Self {
        let mut all: Vec<(String, Payload)> = Vec::new();
        for definition in &documents.notifications {
            let place = Place::file(definition.file).key("payload");
            let text = &definition.document.payload;
            let (shape, resource) = match lower_type(diagnostics, names, text, &place) {
                None => continue,
                Some(TypeRef::One(Item::Resource(id))) => (Shape::Object, id),
                Some(TypeRef::Many(Item::Resource(id))) => (Shape::Array, id),
                Some(_) => {
                    let message = "a payload must be an object or a collection of objects";
                    diagnostics.report(Code::NotificationProperty, place, message);
                    continue;
                }
            };
            if all.iter().any(|(known, _)| known == text) {
                if let Shape::Array = shape {
                    check_name(diagnostics, documents, definition);
                }
                continue;
            }
            let ident = match shape {
                Shape::Object => VariantIdent::of(text),
                Shape::Array => VariantIdent::of(&definition.document.r#as),
            };
            if let Some((known, _)) = all.iter().find(|(_, payload)| payload.ident.as_str() == ident.as_str()) {
                let key = if let Shape::Object = shape { "payload" } else { "as" };
                let message = format!("`{text}` would be called `{}` in Rust, as `{known}` is already", ident.as_str());
                diagnostics
                    .report(Code::NotificationProperty, Place::file(definition.file).key(key), message)
                    .help("give the collection a name of its own with `as`");
                continue;
            }
            let taken = ["Unknown", "Unreadable"].map(str::to_owned).into();
            all.push((text.clone(), Payload { ident: ident.unlike(&taken), shape, resource, paths: Vec::new() }));
        }
        all.sort_by(|(a, _), (b, _)| a.cmp(b));
        Self(all)
    }

    /// Where a payload stands.
    pub fn position(&self, text: &str) -> Option<usize> {
        self.0.iter().position(|(known, _)| known == text)
    }

    /// The payloads, each with the paths that announce it: those of the notifications that bring it, and that bring no
    /// other one of its shape, between which a path cannot decide.
    pub fn with_paths(&self, kinds: &[Notification]) -> Vec<Payload> {
        let with_paths = |(index, (_, payload)): (usize, &(String, Payload))| {
            let bringing = kinds.iter().filter(|kind| kind.payload == index);
            let paths: BTreeSet<PathId> = bringing.flat_map(|kind| kind.paths.iter().copied()).collect();
            let is_decisive = |path: &PathId| {
                let mut others = kinds.iter().filter(|kind| kind.payload != index && kind.paths.contains(path));
                others.all(|other| self.0[other.payload].1.shape != payload.shape)
            };
            Payload { paths: paths.into_iter().filter(is_decisive).collect(), ..payload.clone() }
        };
        self.0.iter().enumerate().map(with_paths).collect()
    }
}

/// A collection is one variant with one name, whichever notification brings it: otherwise a file that is added could rename it.
fn check_name(diagnostics: &mut Diagnostics, documents: &Documents, definition: &Definition<NotificationDocument>) {
    let document = &definition.document;
    let first = documents.notifications.iter().find(|other| other.document.payload == document.payload);
    let Some(first) = first.filter(|first| first.document.r#as != document.r#as) else {
        return;
    };
    let message = format!("`{}` is called `{}` elsewhere", document.payload, first.document.r#as);
    diagnostics
        .report(Code::NotificationProperty, Place::file(definition.file).key("as"), message)
        .note(Place::file(first.file).key("as"), "its name is given here")
        .help(format!("write `as: {}`", first.document.r#as));
}

/// What a payload is can be told by its notification only.
pub fn check_places(
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
