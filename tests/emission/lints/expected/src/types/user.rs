// @generated from schema/types/user.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::Types;

/// A choice with a member of its own name.
///
/// [Documentation](https://example.org/user)
#[derive(Clone)]
#[non_exhaustive]
pub struct User {
    /// Its namesake.
    pub user: ::core::option::Option<Box<Types>>,

    /// Nothing but a digit.
    pub _1: ::core::option::Option<Box<Types>>,

    rest: support::object::rest::Rest,
}

impl User {
    /// The names of the members on the wire.
    pub const MEMBERS: &'static [&'static str] = &["user", "1"];

    /// Creates an object whose only member is [`user`](field@Self::user).
    #[allow(clippy::self_named_constructors)]
    pub fn user(user: impl Into<Types>) -> Self {
        Self {
            user: Some(Box::new(user.into())),
            ..support::object::blank()
        }
    }

    /// Creates an object whose only member is [`_1`](field@Self::_1).
    pub fn _1(value_1: impl Into<Types>) -> Self {
        Self {
            _1: Some(Box::new(value_1.into())),
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
        [self.user.as_deref(), self._1.as_deref()]
    }

    /// Sets [`user`](field@Self::user).
    #[must_use]
    pub fn with_user(mut self, user: impl Into<Types>) -> Self {
        self.user = Some(Box::new(user.into()));
        self
    }

    /// Sets [`_1`](field@Self::_1).
    #[must_use]
    pub fn with_1(mut self, value_1: impl Into<Types>) -> Self {
        self._1 = Some(Box::new(value_1.into()));
        self
    }
}

object! {
    User, "#microsoft.graph.user", with default;
    user: "user";
    _1: "1";
}
