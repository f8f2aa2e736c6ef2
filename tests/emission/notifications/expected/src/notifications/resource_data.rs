// @generated from schema/notifications
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::notification::payload_table::payload;
use crate::types::{Box, Letter, Thing};
use super::ResourcePath;

/// What a notification brings.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ResourceData {
    /// Several [`Thing`]s.
    Things(Vec<Thing>),

    /// One [`Box`].
    Box(::std::boxed::Box<Box>),

    /// One [`Thing`].
    Thing(::std::boxed::Box<Thing>),

    /// Something that this crate has no type for.
    Unknown(support::notification::kept::UnknownPayload),

    /// Something that does not fit the type that it names.
    Unreadable(support::notification::kept::UnreadablePayload),
}

payload! {
    ResourceData, ResourcePath;
    guess Box, Things;
    object Box: Box, Things;
    object Thing: Thing;
    array Things: Thing, Things;
}

impl Letter {
    /// Decides what an undecided payload is, now that the path is known; whether a decided one was decided well.
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
