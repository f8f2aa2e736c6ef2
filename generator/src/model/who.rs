//! Where a type says who an object is about.

use super::{FieldIdent, MemberKey, ResourceId};

/// Where a type says who an object is about.
#[derive(Clone, Debug)]
pub enum Who {
    /// The type is a choice. The member is identified by a property, if any.
    Choice {
        /// The type of the members.
        member: ResourceId,
        /// The property that identifies a member.
        by: Option<MemberKey>,
    },
    /// Below a property.
    At {
        /// The fields that lead to the choice.
        fields: Vec<FieldIdent>,
        /// The choice.
        choice: ResourceId,
        /// The type of its members.
        member: ResourceId,
    },
}

impl Who {
    /// The type of the members of the choice.
    #[must_use]
    pub fn member(&self) -> ResourceId {
        match self {
            Self::Choice { member, .. } | Self::At { member, .. } => *member,
        }
    }
}
