//! Changes of notifications and of the resources that they are about.
//!
//! The variants of events, of payloads, and of paths are `non_exhaustive`: a field that is added breaks no code.

use super::kind::kinds;

kinds! {
    ADD = "notification-add": Minor Same Reclassified Addition,
        "is a new event: what was `Event::Other` becomes this event", "";
    ADD_SAME_SHAPE = "notification-add-same-shape": Minor Same Reclassified Breaking,
        "is a new event that takes notifications from another one",
        "handle the new event wherever you handle the old one";
    REMOVE = "notification-remove": Major Same Reclassified Breaking, "is removed: its notifications become another event or `Event::Other`",
        "remove the event from your code, and look for its notifications in other events or in `Event::Other`";
    RENAME = "notification-rename": Major Same Same Breaking, "has another name", "use the new name of the event";
    RUST = "notification-rust": Major Same Same Breaking, "has another name in Rust", "use the new name of the event";
    CHANGE_TYPES_ADD = "changetypes-add": Patch Same Reclassified Behaviour,
        "arrives with another change type: what was `Event::Other` becomes this event",
        "check what your program does with the event for this change type";
    CHANGE_TYPES_REMOVE = "changetypes-remove": Patch Same Reclassified Breaking,
        "no longer arrives with a change type: what was this event becomes `Event::Other`",
        "handle these notifications in `Event::Other`";
    CHANGE_TYPES_ORDER = "changetypes-order": Patch Same Same Order, "lists its change types in another order", "";
    RESOURCES_NARROW = "resources-narrow-field": Major Same Reclassified Breaking,
        "no longer arrives with a path: its notifications become `Event::Other`, and its fields change",
        "handle these notifications in `Event::Other`, and use the fields that the event has now";
    RESOURCES_REMOVE = "resources-remove-same-fields": Patch Same Reclassified Breaking,
        "no longer arrives with a path: its notifications become `Event::Other`",
        "handle these notifications in `Event::Other`";
    RESOURCES_DROP_FIELD = "resources-add-drops-field": Major Same Reclassified Breaking,
        "arrives with another path that lacks a parameter: its field becomes optional",
        "expect that the ID is missing";
    RESOURCES_ADD = "resources-add-same-fields": Patch Same Reclassified Behaviour,
        "arrives with another path: what was `Event::Other` becomes this event",
        "check what your program does with the event for this path";
    RESOURCES_ADD_FIELD = "resources-add-field": Minor Same Reclassified Behaviour,
        "arrives with another path, whose parameter is a new field of the event",
        "check what your program does with the event for this path";
    RESOURCES_ORDER = "resources-order": Patch Same Same Order, "lists its resources in another order", "";
    PAYLOAD_TYPE = "payload-type": Major Same Reclassified Breaking, "has a payload of another type",
        "use the new type of the payload";
    PAYLOAD_SHAPE = "payload-shape": Major Same Reclassified Breaking,
        "had one object as its payload and has a collection, or the other way round",
        "use the new type of the payload";
    AS_OBJECT = "as-object": Major Same Same Breaking, "has another name of its payload", "use the new name of the field";
    AS_ARRAY = "as-array": Major Same Same Breaking, "has another name of its payload, also in `ResourceData`",
        "use the new names of the field and of the variant of `ResourceData`";
    DERIVED_ON = "derived-on": Minor Same Reclassified Behaviour,
        "also arrives with payloads of derived types, which were `Event::Other`",
        "check what your program does with objects of derived types";
    DERIVED_OFF = "derived-off": Patch Same Reclassified Breaking,
        "no longer arrives with payloads of derived types, which become `Event::Other`",
        "handle these notifications in `Event::Other`";
    UNTAGGED = "when-untagged": Patch Same Reclassified Behaviour,
        "takes other payloads without `@odata.type`", "check what your program does with such notifications";
    REPLY_ADD = "reply-add": Minor Widens Same Addition, "has a reply: `Event` has a function that serializes it", "";
    REPLY_REMOVE = "reply-remove": Major Changes Same Breaking, "has no reply any more", "serialize the reply yourself";
    REPLY_TYPE = "reply-type": Major Changes Same Breaking, "has a reply of another type", "reply with the new type";
    EVENT_LOST = "event-lost": Patch Same Reclassified Breaking,
        "are taken by another event, or by none", "check each event for the notifications that it no longer takes";
    RESOURCE_ADD = "resource-add": Minor Same Reclassified Addition, "is a new resource, whose paths are recognized", "";
    RESOURCE_ADD_SHADOWS = "resource-add-shadows": Minor Same Reclassified Breaking,
        "is a new resource that takes paths from another one: their events are lost",
        "check each event for the paths that it no longer takes";
    RESOURCE_REMOVE = "resource-remove": Major Same Reclassified Breaking, "is removed: its paths are no longer recognized",
        "remove the variant of `ResourcePath` from your code";
    RESOURCE_RENAME = "resource-rename": Major Same Same Breaking, "has another name", "use the new name of the variant";
    RESOURCE_RENAME_SAME_RUST = "resource-rename-same-rust": Patch Same Same Documentation,
        "has another name in the schema and the same one in Rust", "";
    RESOURCE_PATH_ADD = "resource-path-add": Patch Same Reclassified Behaviour, "is recognized with another path",
        "check what your program does with this path";
    RESOURCE_PATH_REMOVE = "resource-path-remove": Patch Same Reclassified Breaking, "is no longer recognized with a path",
        "handle notifications with this path in `Event::Other`";
    RESOURCE_PATH_MOVE = "resource-path-move": Patch Same Reclassified Breaking,
        "has a path that was one of another resource: its notifications become other events",
        "check what your program does with notifications with this path";
    RESOURCE_PATH_ORDER = "resource-path-order": Patch Same Same Order, "lists its paths in another order", "";
    RESOURCE_PATH_CASE = "resource-path-case": Patch Same Same Documentation,
        "has a path in another letter case; any letter case is recognized", "";
    RESOURCE_PARAM_RENAME = "resource-param-rename": Major Same Same Breaking,
        "has a parameter with another name: fields of `ResourcePath` and of events change",
        "use the new names of the ID and its type";
    RESOURCE_PARAM_ORDER = "resource-param-order": Patch Same Reclassified Behaviour,
        "has its parameters at other positions of its paths: code that compiles reads the other ID",
        "look at each use of the IDs: they have the same names and mean each other's position";
    RESOURCE_PARAM_ADD = "resource-param-add": Major Same Reclassified Breaking,
        "has other parameters: fields of `ResourcePath` and of events change",
        "use the fields that the path and its events have now";
    NOTIF_ENVELOPE = "notif-envelope": Major Same Reclassified Breaking, "arrives otherwise: the types or properties of the posted body change",
        "use the type that has `from_slice` now, and its properties";
    NOTIF_PATH_ORDER = "notif-path-order": Patch Same Reclassified Behaviour,
        "prefers another property for the path: notifications with two different paths become other events",
        "check what your program does with such notifications";
    NOTIF_PATH_ADD = "notif-path-add": Patch Same Reclassified Behaviour,
        "looks for the path in another property as well: what was `Event::Other` becomes an event",
        "check what your program does with such notifications";
    NOTIF_PATH_DROP = "notif-path-drop": Patch Same Reclassified Breaking,
        "no longer looks for the path in a property: events that only it identified are lost",
        "handle these notifications in `Event::Other`";
    TOKEN_ADD = "token-add": Minor Same Gains Addition, "documents the token of callbacks: a verifier for it is new", "";
    TOKEN_REMOVE = "token-remove": Major Same Untyped Breaking, "no longer documents the token of callbacks",
        "verify the token yourself: the features `webhook` and `axum` are removed";
    TOKEN_KEYS = "token-keys": Patch Same Reclassified Behaviour, "has the keys of the token of callbacks elsewhere",
        "load the keys from the OpenID configuration that the crate names now";
    TOKEN_ISSUER_ADD = "token-issuer-add": Patch Same Reclassified Behaviour,
        "accepts another issuer of the token of callbacks", "check that you trust the issuer";
    TOKEN_ISSUER_REMOVE = "token-issuer-remove": Patch Same Reclassified Behaviour,
        "no longer accepts an issuer of the token of callbacks",
        "list the issuer with `Verifier::issuers` if you still receive its tokens";
    TOKEN_ISSUER_REPLACE = "token-issuer-replace": Patch Same Reclassified Behaviour,
        "accepts another issuer of the token of callbacks in place of one", "check that you trust the issuer";
    TOKEN_ISSUER_ORDER = "token-issuer-order": Patch Same Same Order,
        "lists the issuers of the token of callbacks in another order", "";
    NOTIF_ADD = "notif-add": Minor Same Gains Addition, "defines how notifications arrive", "";
    NOTIF_REMOVE = "notif-remove": Major Same Untyped Breaking, "no longer defines how notifications arrive",
        "read the notifications as JSON";
}
