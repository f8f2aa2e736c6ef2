//! The root URLs of the service.

use std::borrow::Cow;

/// The root URL of the service.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Service {
    root: Cow<'static, str>,
}

impl Service {
    /// Creates a service from a static URL, which is not copied.
    #[inline]
    pub const fn from_static(root: &'static str) -> Self {
        Self { root: Cow::Borrowed(root) }
    }

    /// Creates a service from another URL, such as that of a national cloud or of a test server. The URL ends with the
    /// version of the API: `https://graph.microsoft.com/beta`. A query or a fragment is ignored.
    pub fn new(root: impl Into<String>) -> Self {
        Self { root: Cow::Owned(root.into()) }
    }

    /// Returns the URL of a path.
    #[inline]
    pub fn url(&self, path: &str) -> String {
        let root = self.root.split(['?', '#']).next().unwrap_or_default();
        format!("{}{path}", root.trim_end_matches('/'))
    }
}
