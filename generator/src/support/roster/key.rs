//! What a member is known by.

/// A kind of identity, and its ID.
pub type Person = (String, String);

/// What a member is known by.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// Its ID.
    Id(String),
    /// Its identity, if it has no ID.
    Person(Person),
    /// The identity of a member with an ID, after it has left: another ID is another member.
    Former(Person),
}
