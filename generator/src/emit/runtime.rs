//! The files of the runtime, as text.

/// A file that is copied to the generated crate unchanged.
pub struct Source {
    /// The path below the output folder. The original has the same path below the generator.
    pub path: &'static str,
    /// The text.
    pub text: &'static str,
}

macro_rules! sources {
    ($($path:literal),* $(,)?) => {
        &[$(Source { path: concat!("src/", $path), text: include_str!(concat!("../", $path)) }),*]
    };
}

/// Every file of the runtime.
pub const SOURCES: &[Source] = sources![
    "support.rs",
    "support/additional.rs",
    "support/append.rs",
    "support/at.rs",
    "support/check.rs",
    "support/debug.rs",
    "support/elements.rs",
    "support/flags.rs",
    "support/json.rs",
    "support/kept.rs",
    "support/object.rs",
    "support/open_enum.rs",
    "support/path.rs",
    "support/payload.rs",
    "support/payload_table.rs",
    "support/property.rs",
    "support/reader.rs",
    "support/request.rs",
    "support/response.rs",
    "support/rest.rs",
    "support/rule.rs",
    "support/scalar.rs",
    "support/shared.rs",
    "support/table.rs",
    "support/tag.rs",
    "support/text.rs",
    "support/untyped.rs",
    "support/writer.rs",
    "support/written.rs",
];
