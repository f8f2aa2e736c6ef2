//! A member that is there.

use super::key::Person;
use super::stamp::Stamp;

/// A member that is in the call.
#[derive(Clone)]
pub struct Present<M> {
    pub member: M,
    pub person: Option<Person>,
    pub is_waiting: bool,
    /// When it was said whether the member waits, if it was.
    pub waiting_since: Option<Stamp>,
    pub stamp: Stamp,
}
