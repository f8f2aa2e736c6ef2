// @generated from schema/types/intoIterator.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::String;

/// A choice.
///
/// [Documentation](https://example.org/names)
#[derive(Clone)]
#[non_exhaustive]
pub struct IntoIterator {
    /// One.
    pub string: ::core::option::Option<::std::boxed::Box<String>>,

    /// A method of everything.
    pub clone: ::core::option::Option<::std::boxed::Box<String>>,

    /// Called like the setter of the first one.
    pub with_another: ::core::option::Option<::std::boxed::Box<String>>,

    /// A method of choices.
    pub members: ::core::option::Option<::std::boxed::Box<String>>,

    rest: support::object::rest::Rest,
}

impl IntoIterator {
    /// The names of the members on the wire.
    pub const MEMBERS: &'static [&'static str] = &[
        "string",
        "clone",
        "withString",
        "members",
    ];

    /// Creates an object whose only member is [`string`](field@Self::string).
    pub fn string(string: impl ::core::convert::Into<String>) -> Self {
        Self {
            string: Some(::std::boxed::Box::new(string.into())),
            ..support::object::blank()
        }
    }

    /// Creates an object whose only member is [`clone`](field@Self::clone).
    pub fn clone_(clone: impl ::core::convert::Into<String>) -> Self {
        Self {
            clone: Some(::std::boxed::Box::new(clone.into())),
            ..support::object::blank()
        }
    }

    /// Creates an object whose only member is [`with_another`](field@Self::with_another).
    pub fn with_another(with_another: impl ::core::convert::Into<String>) -> Self {
        Self {
            with_another: Some(::std::boxed::Box::new(with_another.into())),
            ..support::object::blank()
        }
    }

    /// Creates an object whose only member is [`members`](field@Self::members).
    pub fn members_(members: impl ::core::convert::Into<String>) -> Self {
        Self {
            members: Some(::std::boxed::Box::new(members.into())),
            ..support::object::blank()
        }
    }

    /// Returns the members that are set, each with its name on the wire.
    #[inline]
    pub fn members(
        &self,
    ) -> impl ::core::iter::Iterator<Item = (&'static str, &String)> {
        Self::MEMBERS
            .iter()
            .zip(self.slots())
            .filter_map(|(name, member)| Some((*name, member?)))
    }

    /// Returns the number of members that are set, including those that this crate does not know.
    #[inline]
    pub fn member_count(&self) -> usize {
        self.slots().iter().flatten().count()
            + support::object::unknown_objects(self).count()
    }

    /// Returns every member, in the order of `MEMBERS`.
    #[inline]
    pub(crate) fn slots(
        &self,
    ) -> [::core::option::Option<&String>; Self::MEMBERS.len()] {
        [
            self.string.as_deref(),
            self.clone.as_deref(),
            self.with_another.as_deref(),
            self.members.as_deref(),
        ]
    }
}

object! {
    IntoIterator, "#microsoft.graph.intoIterator", with default;
    string: "string" => with_string(boxed crate::String);
    clone: "clone" => with_clone(boxed crate::String);
    with_another: "withString" => with_with_another(boxed crate::String);
    members: "members" => with_members(boxed crate::String);
}
