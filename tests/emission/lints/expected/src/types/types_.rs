// @generated from schema/types/types.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;

/// A type like the module of all types, made from more than clippy likes.
///
/// [Documentation](https://example.org/a%20b%29c%20%5Bd%5D)
#[derive(Clone)]
#[non_exhaustive]
pub struct Types {
    /// 1
    pub a: ::core::option::Option<String>,

    /// 2
    pub b: ::core::option::Option<String>,

    /// 3
    pub c: ::core::option::Option<String>,

    /// 4
    pub d: ::core::option::Option<String>,

    /// 5
    pub e: ::core::option::Option<String>,

    /// 6
    pub f: ::core::option::Option<String>,

    /// 7
    pub g: ::core::option::Option<String>,

    /// 8
    pub h: ::core::option::Option<String>,

    /// Makes an error body large that is not boxed.
    pub more: ::core::option::Option<Vec<String>>,

    /// Likewise.
    pub still_more: ::core::option::Option<Vec<String>>,

    rest: support::object::rest::Rest,
}

impl Types {
    /// Creates an object from its required properties.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        a: impl Into<String>,
        b: impl Into<String>,
        c: impl Into<String>,
        d: impl Into<String>,
        e: impl Into<String>,
        f: impl Into<String>,
        g: impl Into<String>,
        h: impl Into<String>,
    ) -> Self {
        Self {
            a: Some(a.into()),
            b: Some(b.into()),
            c: Some(c.into()),
            d: Some(d.into()),
            e: Some(e.into()),
            f: Some(f.into()),
            g: Some(g.into()),
            h: Some(h.into()),
            ..support::object::blank()
        }
    }
}

object! {
    Types, "#microsoft.graph.types";
    a: "a" => with_a(into String);
    b: "b" => with_b(into String);
    c: "c" => with_c(into String);
    d: "d" => with_d(into String);
    e: "e" => with_e(into String);
    f: "f" => with_f(into String);
    g: "g" => with_g(into String);
    h: "h" => with_h(into String);
    more: "more" => with_more(into Vec<String>);
    still_more: "stillMore" => with_still_more(into Vec<String>);
}
