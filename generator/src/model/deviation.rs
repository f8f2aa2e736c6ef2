//! Deviations.

/// A point on which sources disagree.
#[derive(Clone, Debug)]
pub struct Deviation {
    /// The schema file that documents it.
    pub file: String,
    /// The deviation's name, in kebab-case.
    pub id: String,
    /// The values in documented messages that prove the deviation.
    pub evidence: Vec<Evidence>,
}

/// A value in a documented message that proves a deviation.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// The name of the message.
    pub message: String,
    /// The location in its body, as a JSON Pointer.
    pub at: String,
    /// The expected value: `present`, `absent`, null, or the exact string, number, or boolean.
    pub is: serde_json::Value,
}
