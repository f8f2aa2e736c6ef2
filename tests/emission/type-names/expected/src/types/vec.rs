// @generated from schema/types/vec.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::enums::Result;
use crate::types::Option;

/// A type whose name is somebody else's.
///
/// [Documentation](https://example.org/names)
#[derive(Clone)]
#[non_exhaustive]
pub struct Vec {
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

impl Vec {
    /// Creates an object from its required properties.
    pub fn new(text: impl ::core::convert::Into<::std::string::String>) -> Self {
        Self {
            text: Some(text.into()),
            ..support::object::blank()
        }
    }
}

impl ::core::convert::From<&str> for Vec {
    #[inline]
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl ::core::convert::From<::std::string::String> for Vec {
    #[inline]
    fn from(text: ::std::string::String) -> Self {
        Self::new(text)
    }
}

object! {
    Vec, "#microsoft.graph.vec";
    text: "text" => with_text(into::std::string::String);
    one: "one" => with_one(boxed crate::Option);
    many: "many" => with_many(into::std::vec::Vec<crate::Vec>);
    kind: "kind" => with_kind(plain crate::Result);
}
