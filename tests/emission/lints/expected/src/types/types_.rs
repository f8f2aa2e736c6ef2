// @generated from schema/types/types.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::rule::names::nested;
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

    /// Sets [`a`](field@Self::a).
    #[must_use]
    pub fn with_a(mut self, a: impl Into<String>) -> Self {
        self.a = Some(a.into());
        self
    }

    /// Sets [`b`](field@Self::b).
    #[must_use]
    pub fn with_b(mut self, b: impl Into<String>) -> Self {
        self.b = Some(b.into());
        self
    }

    /// Sets [`c`](field@Self::c).
    #[must_use]
    pub fn with_c(mut self, c: impl Into<String>) -> Self {
        self.c = Some(c.into());
        self
    }

    /// Sets [`d`](field@Self::d).
    #[must_use]
    pub fn with_d(mut self, d: impl Into<String>) -> Self {
        self.d = Some(d.into());
        self
    }

    /// Sets [`e`](field@Self::e).
    #[must_use]
    pub fn with_e(mut self, e: impl Into<String>) -> Self {
        self.e = Some(e.into());
        self
    }

    /// Sets [`f`](field@Self::f).
    #[must_use]
    pub fn with_f(mut self, f: impl Into<String>) -> Self {
        self.f = Some(f.into());
        self
    }

    /// Sets [`g`](field@Self::g).
    #[must_use]
    pub fn with_g(mut self, g: impl Into<String>) -> Self {
        self.g = Some(g.into());
        self
    }

    /// Sets [`h`](field@Self::h).
    #[must_use]
    pub fn with_h(mut self, h: impl Into<String>) -> Self {
        self.h = Some(h.into());
        self
    }

    /// Sets [`more`](field@Self::more).
    #[must_use]
    pub fn with_more(mut self, more: impl Into<Vec<String>>) -> Self {
        self.more = Some(more.into());
        self
    }

    /// Sets [`still_more`](field@Self::still_more).
    #[must_use]
    pub fn with_still_more(mut self, still_more: impl Into<Vec<String>>) -> Self {
        self.still_more = Some(still_more.into());
        self
    }
}

object! {
    Types, "#microsoft.graph.types";
    a: "a";
    b: "b";
    c: "c";
    d: "d";
    e: "e";
    f: "f";
    g: "g";
    h: "h";
    more: "more";
    still_more: "stillMore";
}

nested! {
    Types;
}
