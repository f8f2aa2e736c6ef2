// @generated from schema/types/option.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::enums::Result;
use crate::types::Vec;

/// A type whose name is somebody else's.
///
/// [Documentation](https://example.org/names)
#[derive(Clone)]
#[non_exhaustive]
pub struct Option {
    /// A text.
    pub text: ::core::option::Option<::std::string::String>,

    /// An object.
    pub one: ::core::option::Option<::std::boxed::Box<Option>>,

    /// Objects.
    pub many: ::core::option::Option<::std::vec::Vec<Vec>>,

    /// A member of an enum.
    pub kind: ::core::option::Option<Result>,

    rest: support::object::rest::Rest,
}

impl Option {
    /// Creates an object from its required properties.
    pub fn new(text: impl ::core::convert::Into<::std::string::String>) -> Self {
        Self {
            text: Some(text.into()),
            ..support::object::blank()
        }
    }

    /// Sets [`text`](field@Self::text).
    #[must_use]
    pub fn with_text(
        mut self,
        text: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        self.text = Some(text.into());
        self
    }

    /// Sets [`one`](field@Self::one).
    #[must_use]
    pub fn with_one(mut self, one: impl ::core::convert::Into<Option>) -> Self {
        self.one = Some(::std::boxed::Box::new(one.into()));
        self
    }

    /// Sets [`many`](field@Self::many).
    #[must_use]
    pub fn with_many(
        mut self,
        many: impl ::core::convert::Into<::std::vec::Vec<Vec>>,
    ) -> Self {
        self.many = Some(many.into());
        self
    }

    /// Sets [`kind`](field@Self::kind).
    #[inline]
    #[must_use]
    pub fn with_kind(mut self, kind: Result) -> Self {
        self.kind = Some(kind);
        self
    }
}

impl ::core::convert::From<&str> for Option {
    #[inline]
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl ::core::convert::From<::std::string::String> for Option {
    #[inline]
    fn from(text: ::std::string::String) -> Self {
        Self::new(text)
    }
}

object! {
    Option, "#microsoft.graph.option";
    text: "text";
    one: "one";
    many: "many";
    kind: "kind";
}
