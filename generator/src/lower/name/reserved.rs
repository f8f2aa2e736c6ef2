//! The names that generated code uses itself. A schema's name that is equal to one of them gets an underscore or is
//! rejected.
//!
//! The names that later releases need are reserved in advance, so that no release takes a name from a user.

/// What stands at the root of the crate. A definition that becomes one of these needs another name (`rust`), since two
/// items of one name would change their meaning for users when either is added.
pub const ROOT: &[&str] = &[
    "Accepted",
    "AdditionalProperties",
    "BearerToken",
    "Change",
    "Claims",
    "Client",
    "Event",
    "Finding",
    "Misfit",
    "Outcome",
    "Outcomes",
    "Page",
    "Pending",
    "Refusal",
    "Report",
    "Request",
    "RequestError",
    "Requirement",
    "ResourceData",
    "ResourcePath",
    "Response",
    "ResponseError",
    "Retry",
    "Roster",
    "Rule",
    "Service",
    "Severity",
    "SharedError",
    "UnknownMember",
    "UnknownPayload",
    "UnreadablePayload",
    "Untyped",
    "Verifier",
];

/// The names of Rust's prelude that emitted code uses. A definition can have them: emitted code then writes them out in
/// full.
pub const PRELUDE: &[&str] =
    &["Box", "Default", "From", "Into", "IntoIterator", "Iterator", "Option", "Result", "String", "Vec"];

/// What a definition cannot be called, since type expressions know it as something else. Primitive types are, too.
pub const PAYLOAD: &str = "Payload";

/// The modules around that of a definition, and what is a module's file to Rust.
pub const MODULES: &[&str] = &["r#mod", "actions", "enums", "notifications", "types"];

/// The private fields of every type, and what the bits of its properties are counted from.
pub const FIELDS: &[&str] = &["rest", "base", "__START", "__END"];

/// The methods of every type, and those of traits that a method of the same name would hide.
pub const TYPE_METHODS: &[&str] = &[
    "new",
    "additional_properties",
    "additional_property",
    "insert_additional_property",
    "remove_additional_property",
    "misfits",
    "outcome",
    "who",
    "members",
    "member_count",
    "slots",
    "settle",
    "clone",
    "default",
    "eq",
    "fmt",
    "from",
    "into",
    "try_from",
    "try_into",
    "is_null",
    "odata_type",
    "serialize",
    "deserialize",
    "to_vec",
];

/// The methods of every request.
pub const REQUEST_METHODS: &[&str] = &[
    "new",
    "parameters",
    "validate",
    "build",
    "to_http",
    "read_request",
    "read_response",
    "path",
    "body",
    "service",
    "token",
];

/// What a reader would take for the method of a trait of the standard library.
pub const TRAIT_METHODS: &[&str] = &[
    "add",
    "as_mut",
    "as_ref",
    "borrow",
    "borrow_mut",
    "clone",
    "cmp",
    "default",
    "deref",
    "deref_mut",
    "div",
    "drop",
    "eq",
    "from_iter",
    "from_str",
    "hash",
    "index",
    "index_mut",
    "into_iter",
    "mul",
    "neg",
    "next",
    "not",
    "rem",
    "shl",
    "shr",
    "sub",
];

/// The variant that every enum has, and the list of its members.
pub const ENUM_ITEMS: &[&str] = &["Unknown", "KNOWN"];

/// The variants of `ResourceData` for what is no payload of the schema.
pub const PAYLOAD_VARIANTS: &[&str] = &["Unknown", "Unreadable"];

/// The variant of `Event` for what is no notification of the schema.
pub const EVENT_VARIANTS: &[&str] = &["Other"];

/// The variant of `ResourcePath` for what is below a resource of the schema.
pub const PATH_VARIANTS: &[&str] = &["Below"];

/// The methods of `ResourcePath`, and those of traits that a method of the same name would hide.
pub const PATH_METHODS: &[&str] = &["parse", "known", "clone", "eq", "fmt", "hash", "into", "try_into"];

/// The crates that every toolchain brings.
pub const PACKAGES: &[&str] = &["std", "core", "alloc", "proc_macro", "test"];
