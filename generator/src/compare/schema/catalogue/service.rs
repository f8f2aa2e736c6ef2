//! Changes of the service as a whole.

use super::kind::kinds;

kinds! {
    ROOT_URL = "root-url": Patch Changes Same Breaking,
        "has another URL: every request goes elsewhere, with its access token",
        "check that your token is meant for the new host";
    ROOT_URL_SPELLING = "root-url-spelling": Patch Changes Same Behaviour,
        "has its URL in another spelling, which leads to the same place",
        "check what compares the URL as a text";
    ROOT_RENAME = "root-rename": Major Same Same Breaking, "has another name or is removed", "use the root that there is now";
    ROOT_ADD = "root-add": Minor Same Same Addition, "is a new root", "";
    ROOT_ORDER = "root-order": Patch Same Same Order, "lists its roots in another order", "";
    ALIAS_ADD = "alias-add": Patch Same Reclassified Behaviour, "is a new alias: what was `Event::Other` becomes an event",
        "check what your program does with events from paths with this prefix";
    ALIAS_REMOVE = "alias-remove": Patch Same Reclassified Breaking,
        "is no alias any more: events from paths with this prefix are lost",
        "handle notifications from paths with this prefix in `Event::Other`";
    ALIAS_RENAME = "alias-rename": Patch Same Reclassified Breaking,
        "is an alias with another name: events from paths with the old prefix are lost, and others appear",
        "handle notifications from paths with the old prefix in `Event::Other`";
    ALIAS_TARGET = "alias-target": Patch Same Reclassified Breaking,
        "is an alias of something else: events from paths with this prefix are lost or become other events",
        "check what your program does with notifications from paths with this prefix";
    ALIAS_EXCHANGE = "alias-exchange": Patch Changes Same Behaviour,
        "has changed places with its alias: requests are sent to paths with this prefix, and the other one is still recognized",
        "check your tests and stand-ins of the service for the path";
    ALIAS_CASE = "alias-case": Patch Same Same Documentation,
        "is an alias that is written in another letter case; any letter case is recognized", "";
    ERROR_TYPE = "error-type": Major Same Reclassified Breaking, "has another body of errors",
        "use the type of errors that `ResponseError` has now";
    ERROR_PATH = "error-path": Patch Same Reclassified Behaviour, "looks for the code or the IDs of an error elsewhere",
        "check what your program does with the code and the IDs of errors";
    ERROR_PATH_SENSITIVE = "error-path-sensitive": Patch Same Reclassified Behaviour [Privacy],
        "looks for the code or the IDs of an error in a sensitive property: errors show its value",
        "check who can read your logs: they can contain the value";
    NAMESPACE_CASE = "namespace-case": Patch Changes Same Behaviour,
        "has its namespace in another letter case; any letter case is still recognized",
        "check what compares an `@odata.type` as a text";
    NAMESPACE = "namespace": Patch Changes Reclassified Breaking,
        "has another namespace: every `@odata.type` changes, and tagged payloads become unknown",
        "update together with the service: no payload with the old namespace is recognized";
    PACKAGE = "package": Major Same Same Breaking, "is another package", "depend on the new package, and change the paths";
    NOTES = "notes": Patch Same Same Documentation, "describes itself otherwise", "";
    DOCUMENTATION = "documentation-address": Patch Same Same Documentation, "has its documentation at another address", "";
    ID_ADD = "id-add": Minor Same Same Addition, "is a new type of IDs", "";
    ID_REMOVE = "id-remove": Major Same Same Breaking, "is no type of IDs any more", "use the ID that there is now";
    ID_RENAME = "id-rename": Major Same Same Breaking,
        "is an ID with another name: its accessors, the fields of events, and usually its type have other names",
        "use the new names of the ID and its type";
    ID_RUST = "id-rust": Major Same Same Breaking, "is an ID whose type has another name in Rust", "use the new name of the type";
    DOC_OTHER = "documentation": Patch Same Same Documentation, "differs in documentation", "";
    UNCLASSIFIED = "unclassified": Major Changes Reclassified Breaking, "differs in code that no rule of this comparison explains",
        "read the difference of the generated code, and report it as a bug of the generator";
}
