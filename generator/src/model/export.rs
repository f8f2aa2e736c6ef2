//! What the generated crate exports of its runtime.

/// A type of the runtime that users of the generated crate name.
#[derive(Clone, Debug)]
pub struct Export {
    /// Its path below the root of the runtime.
    pub path: &'static str,
}
