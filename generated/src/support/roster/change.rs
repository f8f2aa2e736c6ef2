// @generated from generator/src/support/roster/change.rs
// by `cargo run`, which overwrites what is changed here.

//! What is different after a notification.

use std::collections::BTreeMap;

use super::key::Key;
use super::present::Present;

/// What is different after a notification.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Change<'a, M> {
    /// Somebody is in the call.
    Joined(&'a M),
    /// Somebody waits to be admitted.
    Waits(&'a M),
    /// Somebody who waited is in the call.
    Admitted(&'a M),
    /// Somebody has left, or was removed. This is the last that was known about them.
    Left(M),
    /// Something else is said about somebody.
    #[non_exhaustive]
    Changed {
        /// What was said before.
        before: M,
        /// What is said now.
        now: &'a M,
    },
    /// Somebody was mentioned who has neither an ID nor an identity with an ID. The roster does not contain them.
    Unidentified(M),
}

/// A change, while the roster is still being changed.
pub enum Made<M> {
    Joined(Key),
    Waits(Key),
    Admitted(Key),
    Left(M),
    Changed(Key, M),
    Unidentified(M),
}

impl<M> Made<M> {
    /// The change of a member that waited or not, and waits or not.
    pub fn in_lobby(key: &Key, waited: bool, waits: bool) -> Option<Self> {
        match (waited, waits) {
            (true, false) => Some(Self::Admitted(key.clone())),
            (false, true) => Some(Self::Waits(key.clone())),
            _ => None,
        }
    }

    /// The change, unless the member has left in the meantime.
    pub fn of(self, present: &BTreeMap<Key, Present<M>>) -> Option<Change<'_, M>> {
        let member = |key: &Key| present.get(key).map(|present| &present.member);
        Some(match self {
            Self::Joined(key) => Change::Joined(member(&key)?),
            Self::Waits(key) => Change::Waits(member(&key)?),
            Self::Admitted(key) => Change::Admitted(member(&key)?),
            Self::Changed(key, before) => Change::Changed { before, now: member(&key)? },
            Self::Left(member) => Change::Left(member),
            Self::Unidentified(member) => Change::Unidentified(member),
        })
    }
}
