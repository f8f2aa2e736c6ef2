// @generated from schema/types/somebody.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::Key;

/// Somebody.
///
/// [Documentation](https://example.org/who)
#[derive(Clone)]
#[non_exhaustive]
pub struct Somebody {
    /// A person.
    pub person: Option<Box<Key>>,

    /// A robot.
    pub robot: Option<Box<Key>>,

    rest: support::object::rest::Rest,
}

impl Somebody {
    /// The names of the members on the wire.
    pub const MEMBERS: &'static [&'static str] = &["person", "robot"];

    /// Creates an object whose only member is [`person`](field@Self::person).
    pub fn person(person: impl Into<Key>) -> Self {
        Self {
            person: Some(Box::new(person.into())),
            ..support::object::blank()
        }
    }

    /// Creates an object whose only member is [`robot`](field@Self::robot).
    pub fn robot(robot: impl Into<Key>) -> Self {
        Self {
            robot: Some(Box::new(robot.into())),
            ..support::object::blank()
        }
    }

    /// Returns the members that are set, each with its name on the wire.
    #[inline]
    pub fn members(&self) -> impl Iterator<Item = (&'static str, &Key)> {
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
    pub(crate) fn slots(&self) -> [Option<&Key>; Self::MEMBERS.len()] {
        [self.person.as_deref(), self.robot.as_deref()]
    }
}

object! {
    Somebody, "#microsoft.graph.somebody", with default;
    person: "person" => with_person(boxed crate::Key);
    robot: "robot" => with_robot(boxed crate::Key);
}
