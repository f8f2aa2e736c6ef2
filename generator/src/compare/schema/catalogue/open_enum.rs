//! Changes of enums.

use super::kind::kinds;

kinds! {
    ADD = "enum-add": Minor Same Same Addition, "is a new enum", "";
    REMOVE = "enum-remove": Major Same Same Breaking, "is removed", "compare strings instead of members";
    RENAME = "enum-rename": Major Same Same Breaking, "has another name", "use the new name of the enum";
    RENAME_SAME_RUST = "enum-rename-same-rust": Patch Same Same Documentation,
        "has another name and the same one in Rust: no message contains the name of an enum", "";
    RUST = "enum-rust": Major Same Same Breaking, "has another name in Rust", "use the new name of the enum";
    MEMBER_ADD = "enum-member-add": Minor Widens Reclassified Addition,
        "is a new member: code that finds it by the text of `Unknown` no longer does", "";
    MEMBER_ADD_UNKNOWN = "enum-member-add-unknown": Minor Widens Reclassified Addition,
        "is a new member whose name in Rust ends with an underscore, because every enum has something of this name", "";
    // A new member never takes a name by itself, because a collision is refused. It can if the old one gets another name.
    MEMBER_ADD_COLLIDES = "enum-member-add-collides": Major Widens Reclassified Breaking,
        "takes the Rust name that another member had",
        "look at each use of this name: it compiles, and means another member";
    MEMBER_SWAP = "enum-member-swap": Patch Changes Reclassified Behaviour,
        "and another member exchange their Rust names: code that compiles means the other member",
        "look at each use of both names: they compile, and mean each other's member";
    MEMBER_REMOVE = "enum-member-remove": Major Changes Untyped Breaking, "is no member any more",
        "match the text of `Unknown` instead of the member";
    MEMBER_CASE = "enum-member-case": Patch Changes Same Behaviour,
        "is written in another letter case; any letter case is still recognized",
        "check what compares the text of the member";
    MEMBER_CASE_BORDERS = "enum-member-case-borders": Major Changes Same Breaking,
        "is written in another letter case, which gives it another name in Rust",
        "use the new name of the member";
    MEMBER_RESPELT = "enum-member-respelt": Major Changes Untyped Breaking, "is spelled otherwise",
        "use the new name of the member; the old spelling is unknown";
    MEMBER_RUST = "enum-member-rust": Major Same Same Breaking, "has another name in Rust", "use the new name of the member";
    ORDER = "enum-order": Patch Same Same Order, "has another position", "";
    FLAGS_ON = "enum-flags-on": Major Same Gains Breaking, "is a set of flags: it becomes a struct with constants",
        "use the constants instead of variants";
    FLAGS_OFF = "enum-flags-off": Major Same Untyped Breaking, "is no set of flags any more: it becomes an enum",
        "match variants instead of constants; a list of members is unknown";
    FLAG_ADD = "flag-add": Minor Widens Same Addition, "is a new flag", "";
    FLAG_REMOVE = "flag-remove": Major Changes Same Breaking, "is no flag any more",
        "remove what uses the constant";
    FLAG_CASE = "flag-case": Patch Changes Same Behaviour, "is a flag that is written in another letter case",
        "check what compares the text of the flag";
}
