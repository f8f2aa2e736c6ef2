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

impl Letter {
    /// Sets [`change`](field@Self::change).
    #[inline]
    #[must_use]
    pub fn with_change(mut self, change: ChangeKind) -> Self {
        self.change = Some(change);
        self
    }

    /// Sets [`at`](field@Self::at).
    #[must_use]
    pub fn with_at(mut self, at: impl Into<String>) -> Self {
        self.at = Some(at.into());
        self
    }
}

object! {
    Letter, "#microsoft.graph.letter", with default, settled by settle;
    change: "change";
    at: "at";
    what: "what";
}
