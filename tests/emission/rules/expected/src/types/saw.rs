// @generated from schema/types/saw.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::Part;

/// A saw.
///
/// [Documentation](https://example.org/tool)
#[derive(Clone)]
#[non_exhaustive]
pub struct Saw {
    /// Its teeth.
    pub teeth: Option<i16>,

    /// Where it is described.
    pub uri: Option<String>,

    /// Where it hangs.
    pub place: Option<Box<Part>>,

    rest: support::object::rest::Rest,
}

object! {
    Saw, "#microsoft.graph.saw", with default;
    teeth: "teeth" => with_teeth(plain i16);
    uri: "uri" => with_uri(into String);
    place: "place" => with_place(boxed crate::Part);
}
