// @generated from schema/types/letter.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::enums::ChangeKind;
use crate::notifications::ResourceData;

/// One notification.
///
/// [Documentation](https://example.org/letter)
#[derive(Clone)]
#[non_exhaustive]
pub struct Letter {
    /// How.
    pub change: Option<ChangeKind>,

    /// Where.
    pub at: Option<String>,

    /// What.
    pub what: Option<ResourceData>,

    rest: support::object::rest::Rest,
}

object! {
    Letter, "#microsoft.graph.letter", with default, settled by settle;
    change: "change" => with_change(plain crate::ChangeKind);
    at: "at" => with_at(into String);
    what: "what";
}
