// @generated from schema/types/envelope.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::Letter;

/// What is posted.
///
/// [Documentation](https://example.org/envelope)
#[derive(Clone)]
#[non_exhaustive]
pub struct Envelope {
    /// The letters.
    pub items: Option<Vec<Letter>>,

    rest: support::object::rest::Rest,
}

object! {
    Envelope, "#microsoft.graph.envelope", with default, read by from_slice;
    items: "items" => with_items(into Vec<crate::Letter>);
}
