//! The order of what is said about a member.

use core::cmp::Ordering;
use std::collections::{BTreeMap, VecDeque};

use super::key::Key;

/// How many of those who have left are remembered, so that an older notification does not bring them back.
const REMEMBERED: usize = 4096;

/// The numbers that order what is said about a member: that of the member itself, and that of the notification.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Stamp {
    pub own: Option<i64>,
    pub delta: Option<i64>,
}

impl Stamp {
    /// Whether this was said before or after another, if that can be told. The number of the member decides.
    #[inline]
    fn compare(self, other: Self) -> Option<Ordering> {
        let compare = |this: Option<i64>, other: Option<i64>| Some(this?.cmp(&other?));
        match (compare(self.own, other.own), compare(self.delta, other.delta)) {
            (Some(Ordering::Equal), Some(delta)) => Some(delta),
            (own, delta) => own.or(delta),
        }
    }

    /// Whether this was said before another. What has no number is not older.
    #[inline]
    pub fn is_older_than(self, other: Self) -> bool {
        self.compare(other).is_some_and(Ordering::is_lt)
    }

    /// Whether this was not said after another, as far as that can be told.
    #[inline]
    pub fn is_not_newer_than(self, other: Self) -> bool {
        self.compare(other).is_some_and(Ordering::is_le)
    }

    /// This stamp with the numbers that it lacks.
    #[inline]
    pub fn after(self, known: Self) -> Self {
        Self { own: self.own.or(known.own), delta: self.delta.or(known.delta) }
    }
}

/// The stamps of those who have left.
#[derive(Clone, Default)]
pub struct Past {
    stamps: BTreeMap<Key, Stamp>,
    order: VecDeque<Key>,
}

impl Past {
    #[inline]
    pub fn get(&self, key: &Key) -> Option<Stamp> {
        self.stamps.get(key).copied()
    }

    /// Remembers when somebody left. Without a number, nothing later could be told from something earlier.
    #[inline]
    pub fn insert(&mut self, key: Key, stamp: Stamp) {
        if stamp == Stamp::default() {
            return;
        }
        if self.stamps.insert(key.clone(), stamp).is_none() {
            self.order.push_back(key);
        }
        if self.order.len() > REMEMBERED {
            if let Some(oldest) = self.order.pop_front() {
                self.stamps.remove(&oldest);
            }
        }
    }

    #[inline]
    pub fn remove(&mut self, key: &Key) {
        if self.stamps.remove(key).is_some() {
            self.order.retain(|known| known != key);
        }
    }
}
