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
use crate::types::{CommsNotification, CommsNotifications};

impl CommsNotifications {
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
        if envelope.value.is_none() {
            support::wire::document::require_array(&envelope, "value")?;
        }
        Ok(envelope)
    }

    /// Returns an iterator over the notifications.
    #[inline]
    pub fn iter(&self) -> core::slice::Iter<'_, CommsNotification> {
        self.value.as_deref().unwrap_or_default().iter()
    }
}

impl IntoIterator for CommsNotifications {
    type Item = CommsNotification;

    type IntoIter = std::vec::IntoIter<CommsNotification>;

    #[inline]
    fn into_iter(self) -> Self::IntoIter {
        self.value.unwrap_or_default().into_iter()
    }
}

impl<'a> IntoIterator for &'a CommsNotifications {
    type Item = &'a CommsNotification;

    type IntoIter = core::slice::Iter<'a, CommsNotification>;

    #[inline]
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl CommsNotification {
    /// Returns the resource that the notification is about, if its path is known or begins with a known one.
    #[inline]
    pub fn resource_path(&self) -> Option<ResourcePath> {
        let paths = [self.resource_url.as_deref(), self.resource.as_deref()];
        let is_known = |path: &ResourcePath| !matches!(path, ResourcePath::Below { .. });
        support::exchange::path::first_known(&paths, ResourcePath::parse, is_known)
    }
}
