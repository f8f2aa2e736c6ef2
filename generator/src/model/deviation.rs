//! Deviations.

/// A place where the sources disagree.
#[derive(Clone, Debug)]
pub struct Deviation {
    /// The schema file that says so.
    pub file: String,
    /// Its name, in kebab case.
    pub id: String,
    /// What proves that the documented messages show what it says.
    pub evidence: Vec<Evidence>,
}

/// Something that a documented message shows.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// The message.
    pub message: String,
    /// The place in its body, as a JSON Pointer.
    pub at: String,
    /// What is found there: `present`, `absent`, null, or the very text, number or boolean.
    pub is: serde_json::Value,
}
