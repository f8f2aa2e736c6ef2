// @generated from schema/types/actor.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::Being;

/// A choice without a property that identifies its members.
///
/// [Documentation](https://example.org/resources/actor)
#[derive(Clone)]
#[non_exhaustive]
pub struct Actor {
    /// A person.
    pub person: Option<Box<Being>>,

    /// A robot.
    pub robot: Option<Box<Being>>,

    rest: support::object::rest::Rest,
}

impl Actor {
    /// The names of the members on the wire.
    pub const MEMBERS: &'static [&'static str] = &["person", "robot"];

    /// Creates an object whose only member is [`person`](field@Self::person).
    pub fn person(person: impl Into<Being>) -> Self {
        Self {
            person: Some(Box::new(person.into())),
            ..support::object::blank()
        }
    }

    /// Creates an object whose only member is [`robot`](field@Self::robot).
    pub fn robot(robot: impl Into<Being>) -> Self {
        Self {
            robot: Some(Box::new(robot.into())),
            ..support::object::blank()
        }
    }

    /// Returns the members that are set, each with its name on the wire.
    #[inline]
    pub fn members(&self) -> impl Iterator<Item = (&'static str, &Being)> {
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
    pub(crate) fn slots(&self) -> [Option<&Being>; Self::MEMBERS.len()] {
        [self.person.as_deref(), self.robot.as_deref()]
    }

    /// Returns who this is, whatever member it stands under.
    ///
    /// It is the first member that is set. Members that this crate does not know come last.
    #[inline]
    pub fn who(&self) -> Option<support::who::Who<'_, Being>> {
        support::who::who(self, Self::MEMBERS, self.slots(), None)
    }
}

object! {
    Actor, "#example.examples.actor", with default;
    person: "person" => with_person(boxed crate::Being);
    robot: "robot" => with_robot(boxed crate::Being);
}
