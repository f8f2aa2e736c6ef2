//! The names that generated code itself uses. A schema's name that equals one of them gets an
//! underscore or is rejected.
//!
//! The names that later releases need are already reserved, so that no release takes a name away
//! from a user.

/// The names at the root of the crate. A definition that has one of them needs another name
/// (`rust`), because adding a second item with the same name would change what users' code refers
/// to.
pub const ROOT: &[&str] = &[
    "Accepted",
    "AdditionalProperties",
    "BearerToken",
    "BodyError",
    "Change",
    "Claims",
    "Client",
    "ContextInUse",
    "Decimal",
    "Event",
    "Finding",
    "Headers",
    "Misfit",
    "NextLinkError",
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
    "Settled",
    "Severity",
    "SharedError",
    "TokenError",
    "UnknownMember",
    "UnknownObject",
    "UnknownPayload",
    "UnreadablePayload",
    "Untyped",
    "Verifier",
    "WaitError",
    "Who",
];

/// Whether a name is that of a device in Windows, which cannot have files with this name, whatever
/// their extension.
pub fn is_device(name: &str) -> bool {
    let name = name.split_once('.').map_or(name, |(device, _)| device).to_ascii_lowercase();
    let port = name.strip_prefix("com").or_else(|| name.strip_prefix("lpt"));
    matches!(name.as_str(), "aux" | "con" | "nul" | "prn")
        || port.is_some_and(|number| number.len() == 1 && number.bytes().all(|digit| digit.is_ascii_digit()))
}

/// The names in Rust's prelude that emitted code uses. Definitions can also have them. Emitted code
/// then uses full paths.
pub const PRELUDE: &[&str] =
    &["Box", "Default", "From", "Into", "IntoIterator", "Iterator", "Option", "Result", "String", "Vec"];

/// The name that no definition can have because it is a built-in type of type expressions. The
/// names of primitive types are also excluded.
pub use crate::schema::document::PAYLOAD;

/// Whether a name is that of a built-in type of OData (CSDL 4.01, section 3.3).
pub fn is_primitive_of_odata(name: &str) -> bool {
    const SPATIAL: &[&str] =
        &["", "Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon", "Collection"];
    const OTHERS: &[&str] = &[
        "Binary",
        "Boolean",
        "Byte",
        "Date",
        "DateTimeOffset",
        "Decimal",
        "Double",
        "Duration",
        "Guid",
        "Int16",
        "Int32",
        "Int64",
        "SByte",
        "Single",
        "Stream",
        "String",
        "TimeOfDay",
        "DateTime",
        "Time",
        "Untyped",
        "PrimitiveType",
        "ComplexType",
        "EntityType",
        "AnnotationPath",
        "PropertyPath",
        "NavigationPropertyPath",
    ];
    let spatial = name.strip_prefix("Geography").or_else(|| name.strip_prefix("Geometry"));
    OTHERS.contains(&name) || spatial.is_some_and(|kind| SPATIAL.contains(&kind))
}

/// The modules that contain the module of a definition, and the name `mod`, whose file has a
/// special meaning in Rust.
pub const MODULES: &[&str] = &["r#mod", "actions", "enums", "notifications", "requests", "types"];

/// The private fields of every type, and the constants from which the bits of its properties are
/// counted.
pub const FIELDS: &[&str] = &["rest", "base", "__START", "__END"];

/// The constants of every type.
pub const TYPE_CONSTANTS: &[&str] = &["MEMBERS", "ODATA_TYPE"];

/// The methods of every type, and the trait methods that an inherent method of the same name would
/// hide.
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
    "from_slice",
    "to_vec",
];

/// The methods of every request.
pub const REQUEST_METHODS: &[&str] = &[
    "new",
    "parameters",
    "next_page",
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

/// The names that readers would mistake for trait methods of the standard library.
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

/// The variant that every enum has, and the constant that lists its members.
pub const ENUM_ITEMS: &[&str] = &["Unknown", "KNOWN"];

/// The variant that every abstract type has for objects that are of no derived type.
pub const FAMILY_VARIANTS: &[&str] = &["Unknown"];

/// The variants of `ResourceData` for payloads that the schema does not define.
pub const PAYLOAD_VARIANTS: &[&str] = &["Unknown", "Unreadable"];

/// The variant of `Event` for notifications that the schema does not define.
pub const EVENT_VARIANTS: &[&str] = &["Other"];

/// The variant of `ResourcePath` for what is below a resource of the schema.
pub const PATH_VARIANTS: &[&str] = &["Below"];

/// The methods of `ResourcePath`, and those of traits that a method of the same name would hide.
pub const PATH_METHODS: &[&str] = &["parse", "known", "clone", "eq", "fmt", "hash", "into", "try_into"];

/// The crates that are part of every toolchain or that the generated crate uses, and its modules: in a documentation test,
/// a module that is named like its crate would be ambiguous.
pub const PACKAGES: &[&str] = &[
    "std",
    "core",
    "alloc",
    "proc_macro",
    "test",
    "aws_lc_rs",
    "axum",
    "base64",
    "http",
    "http_body_util",
    "jsonwebtoken",
    "reqwest",
    "serde",
    "serde_core",
    "serde_json",
    "tokio",
    "tracing",
    "actions",
    "client",
    "enums",
    "guarantees",
    "ids",
    "notifications",
    "requests",
    "service",
    "support",
    "types",
    "webhook",
];
