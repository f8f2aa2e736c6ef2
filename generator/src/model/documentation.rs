//! Documentation.

/// A definition's documentation.
#[derive(Clone, Debug, Default)]
pub struct Documentation {
    /// The text.
    pub text: String,
    /// The URL of the page that documents it.
    pub url: Option<String>,
}
