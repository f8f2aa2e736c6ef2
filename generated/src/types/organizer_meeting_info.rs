// @generated from schema/types/organizerMeetingInfo.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::IdentitySet;

/// A meeting that is identified by its organizer.
///
/// This type is open: additional properties are expected and preserved.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/organizermeetinginfo?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct OrganizerMeetingInfo {
    /// Whether the conversation can take place without a host.
    pub allow_conversation_without_host: Option<bool>,

    /// The identities of the organizer.
    pub organizer: Option<Box<IdentitySet>>,

    rest: support::object::rest::Rest,
}

impl OrganizerMeetingInfo {
    /// Creates an object from its required properties.
    pub fn new(organizer: impl Into<IdentitySet>) -> Self {
        Self {
            organizer: Some(Box::new(organizer.into())),
            ..support::object::blank()
        }
    }
}

impl From<IdentitySet> for OrganizerMeetingInfo {
    #[inline]
    fn from(organizer: IdentitySet) -> Self {
        Self::new(organizer)
    }
}

object! {
    OrganizerMeetingInfo, "#microsoft.graph.organizerMeetingInfo";
    allow_conversation_without_host: "allowConversationWithoutHost" => with_allow_conversation_without_host(plain bool);
    organizer: "organizer" => with_organizer(boxed crate::IdentitySet);
}
