//! Changes of properties.
//!
//! The crate keeps a value that does not fit its property as a misfit, so reading a response never fails because of the type
//! of a property: where a type changes, old and new programs no longer see the value as typed, and nothing breaks.

use super::kind::kinds;

kinds! {
    ADD_OPTIONAL = "prop-add-optional": Minor Same Gains Addition, "is a new property that only the service writes", "";
    ADD_WRITABLE = "prop-add-writable": Minor Widens Gains Addition, "is a new property", "";
    ADD_TO_BASE = "prop-add-to-base": Minor Widens Gains Addition, "is a new property that derived types inherit", "";
    ADD_COLLECTION = "prop-add-collection": Minor Refused Gains Behaviour,
        "is a new collection that requests must contain, because it is not nullable: `build` refuses requests without it",
        "give the collection in every request, even if it is empty";
    ADD_REQUIRED_FIRST = "prop-add-required-first": Major Refused Gains Breaking,
        "is a new required property: `new` takes the place of `Default`",
        "pass the property to `new`, which replaces `Default` and struct updates";
    ADD_REQUIRED_MORE = "prop-add-required-more": Major Refused Gains Breaking,
        "is a new required property: `new` takes one argument more", "pass the property to `new`";
    ADD_REQUIRED_BASE = "prop-add-required-base": Major Refused Gains Breaking,
        "is a new required property of a base type: its derived types lose `Default`, or their `new` takes the base object",
        "construct the base object with `new`, and pass it to the `new` of derived types";
    ADD_STEALS_NAME = "prop-add-steals-name": Major Changes Reclassified Breaking,
        "takes the Rust name that another property had: code that compiles reads and writes another member",
        "look at each use of this name: it compiles, and means another member";
    ADD_CHOSEN_NAME = "prop-add-chosen-name": Major Changes Reclassified Breaking,
        "takes, with `rust`, the Rust name that another property had: code that compiles reads and writes another member",
        "look at each use of this name: it compiles, and means another member";
    SWAP = "swap-two-renames": Patch Changes Reclassified Behaviour,
        "and another property exchange their Rust names: code that compiles reads and writes the other member",
        "look at each use of both names: they compile, and mean each other's member";
    REMOVE_READONLY = "prop-remove-readonly": Major Same Untyped Breaking, "is removed",
        "remove what reads the field; a value is preserved as an additional property";
    REMOVE_WRITABLE = "prop-remove-writable": Major Changes Untyped Breaking, "is removed, with its setter",
        "remove what reads or sets the field; a value is preserved as an additional property";
    RENAME = "prop-rename": Major Changes Untyped Breaking, "has another name, on the wire and in Rust",
        "use the new name of the field; the old member is no longer typed";
    RENAME_SAME_RUST = "prop-rename-same-rust": Patch Changes BreaksOld Behaviour,
        "has another name on the wire and the same one in Rust: code that compiles reads and writes another member",
        "update together with the service: a program that was built before finds nothing under the old name";
    RUST = "prop-rust": Major Same Same Breaking, "has another name in Rust", "use the new names of the field and its setter";
    MOVE_UP_WRITABLE = "prop-move-up-writable": Major Same Gains Breaking,
        "is moved to a base type, with its setter: patterns and struct updates of the derived type no longer have the field",
        "read the field through `Deref`, and take it out of patterns";
    MOVE_UP_READONLY = "prop-move-up-readonly": Major Same Gains Breaking,
        "is moved to a base type: patterns of the derived type no longer have the field, and it cannot be moved out",
        "read the field through `Deref`, and take it out of patterns";
    MOVE_UP_FAMILY = "prop-move-up-family": Minor Widens Gains Addition,
        "is moved to a choice, so that all types that it includes have it", "";
    MOVE_DOWN = "prop-move-down": Major Changes Untyped Breaking,
        "is moved from a base type to a derived type: the base type and its other derived types no longer have it",
        "read the field only from the type that has it";
    REDECLARE = "prop-redeclare": Minor Same Same Addition,
        "is declared by the type itself, which inherited it before", "";
    MOVE_AND_RENAME = "move-and-rename": Major Changes Untyped Breaking, "is moved to a base type and has another name",
        "use the new name of the field, through `Deref`";
    NULLABLE = "prop-nullable": Patch Refused Same Behaviour,
        "is a collection that a built-in rule demands in requests, or no longer does",
        "give the collection in every request, even if it is empty";
    READONLY_ON = "prop-readonly-on": Major Changes Same Breaking, "is written only by the service: its setter is gone",
        "remove what sets the property";
    READONLY_OFF = "prop-readonly-off": Minor Widens Same Addition, "can be written by a client: it has a setter", "";
    READONLY_CHOICE = "prop-readonly-choice-member": Major Same Same Breaking,
        "is a member of a choice whose setter is gone; its constructor stays", "use the constructor of the member";
    REQUIRED_ON_FIRST = "prop-required-on-first": Major Refused Same Breaking,
        "is required: `new` takes the place of `Default`", "pass the property to `new`, which replaces `Default`";
    REQUIRED_ON_MORE = "prop-required-on-more": Major Refused Same Breaking,
        "is required: `new` takes one argument more", "pass the property to `new`";
    REQUIRED_OFF_LAST = "prop-required-off-last": Major Allowed Same Breaking,
        "is no longer required: `Default` takes the place of `new`",
        "construct the object with `Default` and setters";
    REQUIRED_OFF_ONE = "prop-required-off-one": Major Allowed Same Breaking,
        "is no longer required: `new` takes one argument less", "set the property with its setter";
    SENSITIVE_ON = "prop-sensitive-on": Patch Same Same Behaviour, "is sensitive: `Debug` hides it",
        "do not expect the value in logs";
    SENSITIVE_OFF = "prop-sensitive-off": Patch Same Same Behaviour [Privacy],
        "is no longer sensitive: `Debug` shows it", "check who can read your logs: they can contain the value";
    ORDER = "prop-order": Patch Same Same Order, "has another position", "";
    ORDER_WRITABLE = "prop-order-writable": Patch Order Same Order, "has another position, also in bodies", "";
    ORDER_REQUIRED = "prop-order-required": Major Changes Same Breaking,
        "has another position among the required properties: the arguments of `new` change places, which compiles if they have the same type",
        "reorder the arguments of every `new` of the type: the compiler does not find calls with strings";
    ORDER_CHOICE = "prop-order-choice": Patch Order Same Order, "has another position among the members", "";
    SPELLING_ADD = "prop-spelling-add": Patch Same Gains Behaviour, "is also read with another spelling",
        "do not look for the other spelling among the additional properties";
    SPELLING_REMOVE = "prop-spelling-remove": Patch Same Untyped Behaviour, "is no longer read with another spelling",
        "look for the spelling among the additional properties";
    SPELLING_CHANGE = "prop-spelling-change": Patch Same Untyped Behaviour, "is also read with one other spelling in place of another one",
        "look for the old spelling among the additional properties";
    SPELLING_ORDER = "prop-spelling-order": Patch Same Same Order, "lists its other spellings in another order", "";
    TYPE_TEXT_TO_NUMBER = "type-text-to-number": Major Changes Untyped Breaking, "was a string and is none",
        "use the new type of the field; a string is a misfit now";
    TYPE_TEXT_CONVERSION_OFF = "type-text-conversion-off": Major Same Same Breaking,
        "is a string with a format: its object no longer comes from a string alone",
        "construct the object with `new`";
    TYPE_TEXT_CONVERSION_ON = "type-text-conversion-on": Minor Same Same Addition,
        "is any string: its object also comes from a string alone", "";
    TYPE_NUMBER_TO_TEXT = "type-number-to-text": Major Changes Untyped Breaking, "was no string and is one",
        "use the new type of the field; a value of the old type is a misfit now";
    TYPE_WIDER = "type-int32-int64": Major Same Untyped Breaking, "has a type with more numbers",
        "use the new type of the field; programs that were built before keep numbers that are too great as misfits";
    TYPE_NARROWER = "type-int64-int32": Major Same Untyped Breaking, "has a type with fewer numbers",
        "use the new type of the field; a number that is too great is a misfit now";
    TYPE_INT_DOUBLE = "type-int-double": Major Same Untyped Breaking, "was an integer and can have a fraction",
        "use the new type of the field; programs that were built before keep fractions as misfits";
    TYPE_NUMBER = "type-number": Major Changes Untyped Breaking, "has another primitive type",
        "use the new type of the field";
    TYPE_ENUM_TO_TEXT = "type-enum-to-text": Major Same Same Breaking, "was a member of an enum and is a string",
        "compare the string instead of the member";
    TYPE_TEXT_TO_ENUM = "type-text-to-enum": Major Same Gains Breaking, "was a string and is a member of an enum",
        "match the member instead of the string; a known member is written in its documented letter case";
    TYPE_ENUM_TO_ENUM = "type-enum-to-enum": Major Same Reclassified Breaking, "is a member of another enum",
        "match the members of the new enum";
    TYPE_ONE_TO_MANY = "type-one-to-many": Major Changes Untyped Breaking, "was one value and is a collection",
        "read and write a collection; a single value is a misfit now";
    TYPE_MANY_TO_ONE = "type-many-to-one": Major Changes Untyped Breaking, "was a collection and is one value",
        "read and write one value; a collection is a misfit now";
    TYPE_ELEMENT = "type-element": Major Changes Same Breaking, "is a collection of something else",
        "use the new type of the elements";
    TYPE_TO_DERIVED = "type-to-derived": Major Changes Same Breaking, "has a type that is derived from the old one",
        "use the derived type; its objects carry another `@odata.type`";
    TYPE_TO_BASE = "type-to-base": Major Changes Untyped Breaking, "has the base type of the old one",
        "use the base type; its objects carry another `@odata.type`";
    TYPE_TO_UNRELATED = "type-to-unrelated": Major Changes Same Breaking, "has an unrelated object type",
        "use the new type; its objects carry another `@odata.type`";
    TYPE_OBJECT_TO_TEXT = "type-object-to-text": Major Changes Untyped Breaking,
        "was an object and is none, or the other way round",
        "use the new type of the field; a value of the old type is a misfit now";
    TYPE_OTHER = "type-other": Major Changes Untyped Breaking, "has another type", "use the new type of the field";
    CHOICE_MEMBER_ADD = "choice-member-add": Minor Widens Gains Addition, "is a new member of a choice", "";
    CHOICE_MEMBER_METHOD = "choice-member-named-like-method": Minor Widens Gains Addition,
        "is a new member of a choice that is named like a method, so its constructor ends with an underscore", "";
    CHOICE_MEMBER_REMOVE = "choice-member-remove": Major Changes Untyped Breaking,
        "is removed from a choice, with its constructor",
        "remove what constructs or reads the member; it is preserved as an additional property";
    CODE_ADD = "code-add": Minor Same Same Addition, "is a new known code", "";
    CODE_REMOVE = "code-remove": Major Same Same Breaking, "is no longer a known code",
        "compare the value instead of using the constant or the method";
    CODE_RENAME = "code-rename": Major Same Same Breaking, "is a known code with another name",
        "use the new names of the constant and the method";
    CODE_VALUE = "code-value": Patch Same Reclassified Behaviour, "is a known code with another value",
        "check what your program does for the old value of the code";
    CODE_MOVE = "code-move": Patch Same Reclassified Behaviour, "is a known code of another property",
        "check what your program does for the code";
    CODE_ALSO_IN = "code-also-in": Patch Same Reclassified Behaviour, "is a known code that is looked for in another text",
        "check what your program does for the code";
    EXCERPT_ADD = "excerpt-add": Minor Same Same Addition, "is a new excerpt", "";
    EXCERPT_REMOVE = "excerpt-remove": Major Same Same Breaking, "is no excerpt any more",
        "take the excerpt out of the text yourself";
    EXCERPT_RENAME = "excerpt-rename": Major Same Same Breaking, "is an excerpt with another name",
        "use the new name of the method";
    EXCERPT_CHANGE = "excerpt-change": Patch Same Reclassified Behaviour, "is an excerpt between other texts",
        "check what your program does with the excerpt";
    EXCERPT_MOVE = "excerpt-move": Patch Same Reclassified Behaviour, "is an excerpt of another property",
        "check what your program does with the excerpt";
    PART_ORDER = "code-order": Patch Same Same Order, "has its codes or excerpts in another order", "";
}
