// @generated from schema/requests/listThings.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::Thing;

/// One page of what `listThings` returns.
///
/// [Documentation](https://example.org/list)
#[derive(Clone)]
#[non_exhaustive]
pub struct ListThingsPage {
    /// The elements of this page.
    pub value: ::core::option::Option<Vec<Thing>>,

    /// The number of elements on all pages, if the request asks for it.
    pub count: ::core::option::Option<i64>,

    /// The URL of the next page, if there is one. It can contain what the request asked for.
    pub next_link: ::core::option::Option<String>,

    rest: support::object::rest::Rest,
}

object! {
    ListThingsPage, "", with default;
    value: "value";
    count: "@odata.count";
    next_link: "@odata.nextLink", sensitive;
}
