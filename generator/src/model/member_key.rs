//! What identifies a member of a choice.

use super::{FieldIdent, WireName};

/// The property that identifies a member of a choice.
#[derive(Clone, Debug, PartialEq)]
pub struct MemberKey {
    /// The field.
    pub ident: FieldIdent,
    /// Its name on the wire.
    pub name: WireName,
}
