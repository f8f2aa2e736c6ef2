// @generated from schema/service.yaml
// by `cargo run`, which overwrites what is changed here.

//! Notifications that the service posts to the webhook of a bot.

mod event;
mod resource_data;
mod resource_path;

pub use event::Event;
pub use resource_data::ResourceData;
pub use resource_path::ResourcePath;

use crate::support;
use crate::types::{Letter, Envelope};

impl Envelope {
    /// Deserializes the body of a request to the webhook.
    ///
    /// A value that does not fit its type affects nothing else: its property is `None`, and `misfits` lists it. A
    /// payload that contains a duplicate member is kept whole, as [`ResourceData::Unreadable`].
    ///
    /// # Errors
    ///
    /// Returns an error if the body is not JSON, or if it is not an object with an array of notifications.
    #[inline]
    pub fn from_slice(body: &[u8]) -> Result<Self, serde_json::Error> {
        let envelope: Self = support::wire::document::from_slice(body)?;
        if envelope.items.is_none() {
            support::wire::document::require_array(&envelope, "items")?;
        }
        Ok(envelope)
    }

    /// Returns an iterator over the notifications.
    #[inline]
    pub fn iter(&self) -> core::slice::Iter<'_, Letter> {
        self.items.as_deref().unwrap_or_default().iter()
    }
}

impl IntoIterator for Envelope {
    type Item = Letter;

    type IntoIter = std::vec::IntoIter<Letter>;

    #[inline]
    fn into_iter(self) -> Self::IntoIter {
        self.items.unwrap_or_default().into_iter()
    }
}

impl<'a> IntoIterator for &'a Envelope {
    type Item = &'a Letter;

    type IntoIter = core::slice::Iter<'a, Letter>;

    #[inline]
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl Letter {
    /// Returns the resource that the notification is about, if its path is known or begins with a known one.
    #[inline]
    pub fn resource_path(&self) -> Option<ResourcePath> {
        let paths = [self.at.as_deref()];
        let is_known = |path: &ResourcePath| !matches!(path, ResourcePath::Below { .. });
        support::exchange::path::first_known(&paths, ResourcePath::parse, is_known)
    }
}
