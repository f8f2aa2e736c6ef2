// @generated from schema/types/holder.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::enums::{Nasty, Rights};

/// Holds them.
///
/// [Documentation](https://example.org/holder)
#[derive(Clone)]
#[non_exhaustive]
pub struct Holder {
    /// One.
    pub one: Option<Nasty>,

    /// Several.
    pub many: Option<Vec<Nasty>>,

    /// A list.
    pub rights: Option<Rights>,

    rest: support::object::rest::Rest,
}

impl Holder {
    /// Sets [`one`](field@Self::one).
    #[inline]
    #[must_use]
    pub fn with_one(mut self, one: Nasty) -> Self {
        self.one = Some(one);
        self
    }

    /// Sets [`many`](field@Self::many).
    #[must_use]
    pub fn with_many(mut self, many: impl Into<Vec<Nasty>>) -> Self {
        self.many = Some(many.into());
        self
    }

    /// Sets [`rights`](field@Self::rights).
    #[inline]
    #[must_use]
    pub fn with_rights(mut self, rights: Rights) -> Self {
        self.rights = Some(rights);
        self
    }
}

object! {
    Holder, "#microsoft.graph.holder", with default;
    one: "one";
    many: "many";
    rights: "rights";
}
