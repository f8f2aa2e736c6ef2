//! Where the keys of the service and of its notifications stand. See [`keys`](super::keys).

use crate::diagnostic::Place;
use crate::schema::document::{
    ErrorDocument, IdDocument, NotificationDocument, NotificationsDocument, ResourceDocument, RootDocument,
    TokenDocument,
};
use crate::schema::spanned::Spanned;

/// The place of an optional value.
fn place<T>(value: Option<&Spanned<T>>) -> Option<Place> {
    value.map(Spanned::place)
}

/// Where the parts of a notification stand.
pub struct NotificationKeys {
    pub name: Place,
    pub rust: Option<Place>,
    pub doc: Place,
    pub source: Place,
    pub change_types: Place,
    pub resources: Place,
    pub payload: Place,
    pub derived: Option<Place>,
    pub untagged: Option<Place>,
    pub r#as: Place,
    pub reply: Option<Place>,
}

impl NotificationKeys {
    pub fn of(document: &NotificationDocument) -> Self {
        let NotificationDocument {
            notification,
            rust,
            doc,
            source,
            change_types,
            resources,
            payload,
            derived,
            when_untagged,
            element_when_untagged,
            r#as,
            reply,
            deviations: _,
        } = document;
        Self {
            name: notification.place(),
            rust: place(rust.as_ref()),
            doc: doc.place(),
            source: source.place(),
            change_types: change_types.place(),
            resources: resources.place(),
            payload: payload.place(),
            derived: derived.place(),
            untagged: when_untagged.as_ref().or(element_when_untagged.as_ref()).map(Spanned::key),
            r#as: r#as.place(),
            reply: place(reply.as_ref()),
        }
    }
}

/// Where the parts of a resource that paths identify stand.
pub struct ResourceKeys {
    pub rust: Option<Place>,
    pub doc: Place,
    pub paths: Place,
}

impl ResourceKeys {
    pub fn of(document: &ResourceDocument) -> Self {
        let ResourceDocument { rust, doc, paths } = document;
        Self { rust: place(rust.as_ref()), doc: doc.place(), paths: paths.place() }
    }
}

/// Where the parts of a root stand.
pub struct RootKeys {
    pub rust: Option<Place>,
    pub url: Place,
    pub doc: Place,
}

impl RootKeys {
    pub fn of(document: &RootDocument) -> Self {
        let RootDocument { rust, url, doc } = document;
        Self { rust: place(rust.as_ref()), url: url.place(), doc: doc.place() }
    }
}

/// Where the parts of an ID stand.
pub struct IdKeys {
    pub rust: Option<Place>,
    pub doc: Place,
}

impl IdKeys {
    pub fn of(document: &IdDocument) -> Self {
        let IdDocument { rust, doc } = document;
        Self { rust: place(rust.as_ref()), doc: doc.place() }
    }
}

/// Where the parts of the body of an error stand, and the paths in it.
pub struct ErrorKeys<'d> {
    pub ty: Place,
    pub paths: [Option<&'d Spanned<String>>; 3],
}

impl<'d> ErrorKeys<'d> {
    pub fn of(document: &'d ErrorDocument) -> Self {
        let ErrorDocument { r#type, code, request_id, client_request_id } = document;
        Self { ty: r#type.place(), paths: [code.as_ref(), request_id.as_ref(), client_request_id.as_ref()] }
    }
}

/// How notifications arrive: the names, each with its place.
pub struct NotificationsKeys<'d> {
    /// The envelope, its items, and the properties with the change type and the payload.
    pub names: [&'d Spanned<String>; 4],
    /// The properties that can hold the path.
    pub path: &'d Spanned<Vec<Spanned<String>>>,
    /// The token, with its place and the places of its parts.
    pub token: Option<TokenKeys<'d>>,
}

/// The token that proves who posts: its place, and its parts with theirs.
pub struct TokenKeys<'d> {
    pub key: Place,
    pub configuration: &'d Spanned<String>,
    pub issuers: &'d Spanned<Vec<Spanned<String>>>,
}

impl<'d> NotificationsKeys<'d> {
    pub fn of(document: &'d NotificationsDocument) -> Self {
        let NotificationsDocument { envelope, items, change_type, path, payload, token } = document;
        let token = token.as_ref().map(|token| {
            let TokenDocument { open_id_configuration, issuers } = &**token;
            TokenKeys { key: token.key(), configuration: open_id_configuration, issuers }
        });
        Self { names: [envelope, items, change_type, payload], path, token }
    }
}
