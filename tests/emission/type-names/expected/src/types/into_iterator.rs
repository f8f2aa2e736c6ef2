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
    pub with_string: ::core::option::Option<::std::boxed::Box<String>>,

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

    /// Creates an object whose only member is [`with_string`](field@Self::with_string).
    pub fn with_string_(with_string: impl ::core::convert::Into<String>) -> Self {
        Self {
            with_string: Some(::std::boxed::Box::new(with_string.into())),
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
            self.with_string.as_deref(),
            self.members.as_deref(),
        ]
    }

    /// Sets [`string`](field@Self::string).
    #[must_use]
    pub fn with_string(mut self, string: impl ::core::convert::Into<String>) -> Self {
        self.string = Some(::std::boxed::Box::new(string.into()));
        self
    }

    /// Sets [`clone`](field@Self::clone).
    #[must_use]
    pub fn with_clone(mut self, clone: impl ::core::convert::Into<String>) -> Self {
        self.clone = Some(::std::boxed::Box::new(clone.into()));
        self
    }

    /// Sets [`with_string`](field@Self::with_string).
    #[must_use]
    pub fn with_with_string(
        mut self,
        with_string: impl ::core::convert::Into<String>,
    ) -> Self {
        self.with_string = Some(::std::boxed::Box::new(with_string.into()));
        self
    }

    /// Sets [`members`](field@Self::members).
    #[must_use]
    pub fn with_members(mut self, members: impl ::core::convert::Into<String>) -> Self {
        self.members = Some(::std::boxed::Box::new(members.into()));
        self
    }
}

object! {
    IntoIterator, "#microsoft.graph.intoIterator", with default;
    string: "string";
    clone: "clone";
    with_string: "withString";
    members: "members";
}
