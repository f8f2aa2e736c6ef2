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

object! {
    Holder, "#microsoft.graph.holder", with default;
    one: "one" => with_one(plain crate::Nasty);
    many: "many" => with_many(into Vec<crate::Nasty>);
    rights: "rights" => with_rights(plain crate::Rights);
}
