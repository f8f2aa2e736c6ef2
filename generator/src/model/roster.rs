//! How an object is a member of a roster.

use super::{EnumId, FieldIdent, VariantIdent};

/// How an object is a member of a roster. The properties are own or inherited.
#[derive(Clone, Debug)]
pub struct RosterMember {
    /// The property that identifies a member.
    pub id: FieldIdent,
    /// The property of an identity that identifies it.
    pub person: FieldIdent,
    /// The property that says whether a member waits to be admitted.
    pub waiting: Option<FieldIdent>,
    /// The property that only a member who was removed has.
    pub removed: Option<FieldIdent>,
    /// The property that orders what is said about a member.
    pub sequence: Option<FieldIdent>,
    /// The enum of the change types.
    pub change_type: EnumId,
    /// Its member for those who left.
    pub leaves: VariantIdent,
}
