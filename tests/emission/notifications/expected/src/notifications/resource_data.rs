// @generated from schema/notifications
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::notification::payload_table::payload;
use crate::types::{Box, Letter, Thing};
use super::ResourcePath;

/// The payload of a notification.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ResourceData {
    /// An array of [`Thing`]s.
    Things(Vec<Thing>),

    /// A single [`Box`].
    Box(::std::boxed::Box<Box>),

    /// A single [`Thing`].
    Thing(::std::boxed::Box<Thing>),

    /// A payload whose type this crate does not know.
    Unknown(support::notification::kept::UnknownPayload),

    /// A payload that cannot be read: a member occurs twice, or too many elements do not fit.
    Unreadable(support::notification::kept::UnreadablePayload),
}

payload! {
    ResourceData, ResourcePath;
    guess Thing, Things;
    object Thing: Thing, Element | Thing | Things;
    object Box: Box otherwise Thing | Things;
    array Things: Thing, Element | Things;
}

impl Letter {
    /// Determines the type of a payload from the path if it is still unknown. Returns whether an earlier guess
    /// was right.
    #[inline]
    pub(crate) fn settle(&mut self, at: &support::object::at::At<'_>) -> bool {
        let Some(payload) = self.what.take() else {
            return true;
        };
        self.what = payload
            .settle(|| self.resource_path(), &support::object::at::At::Name(at, "what"));
        self.what.is_some()
    }
}
