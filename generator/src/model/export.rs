//! The types of the runtime that the generated crate exports.

/// A type of the runtime that users of the generated crate refer to.
#[derive(Clone, Debug)]
pub struct Export {
    /// The path below the root of the runtime.
    pub path: &'static str,
}
