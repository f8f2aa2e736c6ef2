// @generated from generator/src/support/exchange/service.rs
// by `cargo run`, which overwrites what is changed here.

//! Where the API is.

use std::borrow::Cow;

/// Where the API is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Service {
    root: Cow<'static, str>,
}

impl Service {
    /// The service at a URL that need not be copied.
    #[inline]
    pub const fn from_static(root: &'static str) -> Self {
        Self { root: Cow::Borrowed(root) }
    }

    /// The service at another URL, such as that of a national cloud or of a test server. It ends with the version of
    /// the API: `https://graph.microsoft.com/beta`. A query or a fragment behind that is left out.
    pub fn new(root: impl Into<String>) -> Self {
        Self { root: Cow::Owned(root.into()) }
    }

    /// The URL of a path.
    #[inline]
    pub fn url(&self, path: &str) -> String {
        let root = self.root.split(['?', '#']).next().unwrap_or_default();
        format!("{}{path}", root.trim_end_matches('/'))
    }
}
