// @generated from schema/types/set.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::Types;

/// One of its members.
///
/// This type is open: additional properties are expected and preserved.
///
/// [Documentation](https://example.org/set)
#[derive(Clone)]
#[non_exhaustive]
pub struct Set {
    /// The first.
    pub one: ::core::option::Option<Box<Types>>,

    /// The second.
    pub other: ::core::option::Option<Box<Types>>,

    /// Is called like a function of every choice.
    pub slots: ::core::option::Option<Box<Types>>,

    rest: support::object::rest::Rest,
}

impl Set {
    /// The names of the members on the wire.
    pub const MEMBERS: &'static [&'static str] = &["one", "other", "slots"];

    /// Creates an object whose only member is [`one`](field@Self::one).
    pub fn one(one: impl Into<Types>) -> Self {
        Self {
            one: Some(Box::new(one.into())),
            ..support::object::blank()
        }
    }

    /// Creates an object whose only member is [`other`](field@Self::other).
    pub fn other(other: impl Into<Types>) -> Self {
        Self {
            other: Some(Box::new(other.into())),
            ..support::object::blank()
        }
    }

    /// Creates an object whose only member is [`slots`](field@Self::slots).
    pub fn slots_(slots: impl Into<Types>) -> Self {
        Self {
            slots: Some(Box::new(slots.into())),
            ..support::object::blank()
        }
    }

    /// Returns the members that are set, each with its name on the wire.
    #[inline]
    pub fn members(&self) -> impl Iterator<Item = (&'static str, &Types)> {
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
    pub(crate) fn slots(&self) -> [::core::option::Option<&Types>; Self::MEMBERS.len()] {
        [self.one.as_deref(), self.other.as_deref(), self.slots.as_deref()]
    }
}

object! {
    Set, "#microsoft.graph.set", with default;
    one: "one" => with_one(boxed crate::Types);
    other: "other" => with_other(boxed crate::Types);
    slots: "slots" => with_slots(boxed crate::Types);
}
