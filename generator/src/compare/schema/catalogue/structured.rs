//! Changes of complex types and entity types.

use super::kind::kinds;

kinds! {
    TYPE_ADD = "type-add": Minor Same Gains Addition, "is a new type", "";
    TYPE_ADD_VARIANT = "type-add-variant": Minor Widens Reclassified Addition,
        "is a new type that a choice includes: its objects were unknown", "";
    TYPE_ADD_PAYLOAD = "type-add-payload": Minor Same Reclassified Behaviour,
        "is a new type that an event includes, because it is derived from its payload: what was `Event::Other` becomes that event",
        "check what your program does with objects of the type";
    TYPE_ADD_SHADOWS = "type-add-shadows-prelude": Minor Same Same Addition,
        "is a new type that has the name of a type in Rust's prelude: code with `use graph_calls::*` gets it instead", "";
    TYPE_REMOVE_UNUSED = "type-remove-unused": Major Same Untyped Breaking, "is removed; no other definition named it",
        "remove what names the type; objects of it are still preserved, but no longer typed";
    TYPE_REMOVE_USED = "type-remove-used": Major Changes Untyped Breaking, "is removed, with everything that had this type",
        "remove what names the type; objects of it are still preserved, but no longer typed";
    TYPE_RENAME = "type-rename": Major Changes Reclassified Breaking, "has another name",
        "use the new name of the type, and expect its new `@odata.type`";
    TYPE_RENAME_CASE = "type-rename-case": Patch Changes Same Behaviour,
        "has another letter case: its name in Rust is the same, and its `@odata.type` is not",
        "check what compares the `@odata.type` of the type as a text";
    TYPE_RENAME_SAME_RUST = "type-rename-same-rust": Patch Changes Reclassified Breaking,
        "has another name on the wire and the same one in Rust: objects with its old `@odata.type` are unknown",
        "update together with the service: no object with the old `@odata.type` is recognized";
    TYPE_REPLACED = "add-and-remove": Major Changes Untyped Breaking, "is removed, and a similar type is new",
        "use the new type if it is what you mean; objects of the old one are no longer typed";
    TYPE_RUST = "type-rust": Major Same Same Breaking, "has another name in Rust", "use the new name of the type";
    TYPE_OPEN = "type-open": Patch Same Same Documentation,
        "is declared as open or closed; undeclared members are preserved either way", "";
    TYPE_ABSTRACT = "type-abstract": Patch Same Same Documentation, "is declared as abstract or not", "";
    TYPE_ABSTRACT_ON = "type-abstract-on": Major Changes Reclassified Breaking,
        "is abstract: no choice and no event includes it any more", "handle its objects as unknown ones";
    TYPE_ABSTRACT_OFF = "type-abstract-off": Minor Widens Reclassified Behaviour,
        "is no longer abstract: choices or events include it", "check what your program does with objects of the type";
    TYPE_FAMILY = "type-family": Major Same Reclassified Breaking,
        "becomes a choice among the types that are derived from it, or stops being one",
        "match the derived types instead of reading fields, or the other way round";
    TYPE_CHOICE_ON = "type-choice-on": Minor Same Same Addition, "is a choice: each member has a constructor", "";
    TYPE_CHOICE_ON_HAD_NEW = "type-choice-on-had-new": Major Same Same Breaking,
        "is a choice: the constructors of its members replace `new`",
        "construct the object with the constructor of a member";
    TYPE_CHOICE_OFF = "type-choice-off": Major Same Same Breaking,
        "is no choice any more: the constructors of its members, `MEMBERS`, and `members` are gone",
        "construct the object with `Default` and setters";
    TYPE_UNTAGGED_ON = "type-untagged-on": Patch Changes Same Behaviour,
        "is untagged: objects that a program builds carry no `@odata.type` any more",
        "check that the service accepts objects of the type without `@odata.type`";
    TYPE_UNTAGGED_OFF = "type-untagged-off": Patch Changes Same Behaviour,
        "is tagged: objects that a program builds carry an `@odata.type`",
        "check that the service accepts objects of the type with `@odata.type`";
    BASE_ADD = "base-add": Minor Order Gains Addition,
        "has a base type: inherited properties come first, and are accessible through `Deref`", "";
    BASE_ADD_REQUIRES = "base-add-requires": Major Same Gains Breaking,
        "has a base type with required properties: `new` takes the base object",
        "pass the base object to `new`";
    BASE_REMOVE = "base-remove": Major Changes Untyped Breaking, "loses a base type and what it inherited from it",
        "remove what reads inherited properties or converts the object to its base type";
    BASE_INSERT = "base-insert": Major Same Same Breaking, "has another base type between itself and the old one",
        "convert to the new base type first, where the object becomes its old base type";
    BASE_LIFT = "base-lift": Major Same Same Breaking, "no longer has a base type between itself and the one that it has now",
        "convert the object to its base type directly";
    BASE_SWAP = "base-swap": Major Changes Untyped Breaking, "has another base type",
        "remove what reads properties of the old base type or converts the object to it";
    CONSTRUCTOR = "constructor": Major Refused Same Breaking,
        "is constructed otherwise, because of what it inherits",
        "construct the object with the parameters that its constructor has now";
    OUTCOME_ADD = "outcome-add": Minor Same Same Addition, "determines an outcome", "";
    OUTCOME_REMOVE = "outcome-remove": Major Same Same Breaking, "no longer determines an outcome",
        "read the status instead of calling `outcome`";
    OUTCOME_CHANGE = "outcome-change": Patch Same Reclassified Behaviour,
        "determines its outcome otherwise", "check what your program does for each outcome";
    OUTCOME_TYPE = "outcome-type": Major Same Reclassified Breaking,
        "has an outcome with another result", "use the type of the result that `outcome` returns now";
    OUTCOME_ORDER = "outcome-order": Patch Same Same Order,
        "lists the members that determine its outcome in another order", "";
    AWAITED_ADD = "awaited-add": Minor Same Same Addition,
        "says how the operation of a request is recognized, so a client can wait for it", "";
    AWAITED_REMOVE = "awaited-remove": Major Same Same Breaking,
        "no longer says how the operation of a request is recognized", "do not wait for it with `Outcomes`";
    AWAITED_CHANGE = "awaited-change": Patch Same Reclassified Behaviour,
        "says otherwise how the operation of a request is recognized",
        "check that operations still belong to the requests that they are settled for";
    ROSTER_ADD = "roster-add": Minor Same Same Addition, "is a member of a roster", "";
    ROSTER_REMOVE = "roster-remove": Major Same Same Breaking, "is no longer a member of a roster",
        "keep the list of members without `Roster`";
    ROSTER_TYPE = "roster-type": Major Same Reclassified Breaking,
        "is a member of a roster that is updated with another enum", "pass the change type that `update` takes now";
    ROSTER_CHANGE = "roster-change": Patch Same Reclassified Behaviour, "is a member of a roster otherwise",
        "check what your program does with the changes of a roster";
    WHO_ADD = "who-add": Minor Same Same Addition, "says who it is about", "";
    WHO_REMOVE = "who-remove": Major Same Same Breaking, "no longer says who it is about",
        "read the members instead of calling `who`";
    WHO_TYPE = "who-type": Major Same Reclassified Breaking, "says who it is about with another type",
        "use the type that `who` returns now";
    WHO_CHANGE = "who-change": Patch Same Reclassified Behaviour, "says otherwise who it is about",
        "check what your program does with the result of `who`";
    EXAMPLE = "example": Patch Same Same Documentation, "has another example", "";
    DOC = "doc": Patch Same Same Documentation, "has other documentation", "";
    SOURCE_TYPE = "source-type": Patch Same Same Documentation, "links to another page", "";
}
