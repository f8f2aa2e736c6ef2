// @generated from schema/actions/split.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;

/// One page of what `split` returns.
///
/// [Documentation](https://example.org/split)
#[derive(Clone)]
#[non_exhaustive]
pub struct SplitPage {
    /// The elements of this page.
    pub value: ::core::option::Option<Vec<String>>,

    /// The number of elements on all pages, if the request asks for it.
    pub count: ::core::option::Option<i64>,

    /// The URL of the next page, if there is one. It can contain what the request asked for.
    pub next_link: ::core::option::Option<String>,

    rest: support::object::rest::Rest,
}

object! {
    SplitPage, "", with default;
    value: "value";
    count: "@odata.count";
    next_link: "@odata.nextLink", sensitive;
}
