// @generated from schema/types/documented.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;

/// Ends nothing: \*/ and \#!\[deny(everything)\] and \`\`\` and \<script\> and \[link\](x).
///
/// let this = "no doctest";
///
/// \# No heading. See <https://example.org/a_b?c=d>. 1. no list
///
/// [Documentation](https://example.com/a%20page?view=1#part)
#[derive(Clone)]
#[non_exhaustive]
pub struct Documented {
    /// \- no list
    ///
    /// \-\-flags 1) and `a  #b` stay
    pub one: Option<String>,

    rest: support::object::rest::Rest,
}

object! {
    Documented, "#microsoft.graph.documented", with default;
    one: "one" | "One" | "o-n-e", sensitive;
}
