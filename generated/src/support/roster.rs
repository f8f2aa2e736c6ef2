// @generated from generator/src/support/roster.rs
// by `cargo run`, which overwrites what is changed here.

//! Who is in a call.

pub(crate) mod change;
mod key;
mod present;
mod stamp;

use core::fmt;
use std::collections::{BTreeMap, BTreeSet};

use change::Change;
use key::{Key, Person};
use present::Present;
use stamp::{Past, Stamp};

use crate::support::who::says_something;

/// A member of a roster.
pub trait Member: Clone + PartialEq {
    /// The kind of change that a notification reports.
    type Kind;

    /// Returns whether those in a notification have left.
    fn leaves(kind: &Self::Kind) -> bool;

    /// Returns the ID of the member. The service can omit it.
    fn id(&self) -> Option<&str>;

    /// Returns who the member is: the kind of identity, and its ID.
    fn person(&self) -> Option<(String, String)>;

    /// Returns whether the member waits to be admitted, if it says so.
    fn is_waiting(&self) -> Option<bool>;

    /// Returns whether the member says that it was removed.
    fn is_removed(&self) -> bool;

    /// Returns the number that orders what is said about the member.
    fn sequence(&self) -> Option<i64>;
}

/// Who is in a call, as its notifications tell it. Use one for each call.
///
/// Notifications list those who changed, so who is absent from one has not left. They can arrive twice and in any order. What a
/// lower sequence number says never replaces what a higher one said.
///
/// A member is known by its ID, or else by its identity. What is said about an identity without an ID is about the only member
/// that has this identity; if there are several, it is ignored. If the ID or the identity of a member comes and goes, the order
/// of the notifications can decide what is known.
///
/// # Examples
///
/// A bot that knows who is in a call.
///
/// ```
/// use graph_calls::{serde_json, Change, ChangeType, Participant, Roster};
///
/// let mut roster = Roster::<Participant>::new();
/// // `Event::RosterUpdated` has both.
/// let change_type = ChangeType::Updated;
/// let participants: Vec<Participant> = serde_json::from_str(
///     r#"[{ "id": null, "info": { "identity": { "user": { "id": "278405a3-f568-4b3e-b684-009193463064" } } } }]"#,
/// )?;
/// for change in roster.update(&change_type, participants) {
///     match change {
///         Change::Joined(participant) => assert_eq!(participant.who().map(|who| who.kind), Some("user")),
///         other => panic!("{other:?}"),
///     }
/// }
/// assert_eq!(roster.len(), 1);
/// # Ok::<_, serde_json::Error>(())
/// ```
#[derive(Clone)]
pub struct Roster<M> {
    present: BTreeMap<Key, Present<M>>,
    /// The IDs of the members that have an identity.
    ids: BTreeMap<Person, BTreeSet<String>>,
    past: Past,
}

impl<M: Member> Roster<M> {
    /// Creates a roster of nobody.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes over a notification, and returns what is different now.
    pub fn update(&mut self, kind: &M::Kind, members: impl IntoIterator<Item = M>) -> Vec<Change<'_, M>> {
        self.apply(M::leaves(kind), None, members)
    }

    /// Takes over a notification that contains only changes, and returns what is different now. `sequence` is the number of the
    /// notification. A notification that was overtaken changes only those whom later ones did not mention.
    pub fn update_delta(
        &mut self,
        kind: &M::Kind,
        sequence: Option<i64>,
        members: impl IntoIterator<Item = M>,
    ) -> Vec<Change<'_, M>> {
        self.apply(M::leaves(kind), sequence, members)
    }

    /// Returns everybody in the call, also those who wait to be admitted.
    pub fn iter(&self) -> impl Iterator<Item = &M> + '_ {
        self.present.values().map(|present| &present.member)
    }

    /// Returns those who wait to be admitted.
    pub fn waiting(&self) -> impl Iterator<Item = &M> + '_ {
        self.present.values().filter(|present| present.is_waiting).map(|present| &present.member)
    }

    /// Returns the number of members, including those who wait to be admitted.
    #[must_use]
    pub fn len(&self) -> usize {
        self.present.len()
    }

    /// Returns whether nobody is in the call.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.present.is_empty()
    }

    fn apply(&mut self, leaves: bool, delta: Option<i64>, members: impl IntoIterator<Item = M>) -> Vec<Change<'_, M>> {
        let members = members.into_iter();
        let changes: Vec<_> = members.filter_map(|member| self.apply_one(leaves, delta, member)).collect();
        changes.into_iter().filter_map(|change| change.of(&self.present)).collect()
    }

    fn apply_one(&mut self, leaves: bool, delta: Option<i64>, member: M) -> Option<change::Made<M>> {
        let person = member.person().filter(|(_, id)| says_something(id));
        let Some(key) = self.key(&member, person.as_ref()) else {
            // Nobody can say later who this was.
            let is_known_by_nothing = person.is_none();
            return is_known_by_nothing.then_some(change::Made::Unidentified(member));
        };
        let stamp = Stamp { own: member.sequence(), delta };
        let leaves = leaves || member.is_removed();
        let known = match (self.present.get(&key), self.left(&key)) {
            (Some(present), _) if stamp.is_older_than(present.stamp) => {
                return if leaves { None } else { self.wait(key, &member, stamp) };
            }
            // Whoever has left is not brought back by what was said at the same time.
            (None, Some(past)) if stamp.is_older_than(past) || (!leaves && stamp.is_not_newer_than(past)) => {
                return None
            }
            (present, past) => present.map(|present| present.stamp).or(past),
        };
        let stamp = known.map_or(stamp, |known| stamp.after(known));
        if leaves {
            let left = self.remove(&key);
            if let Some(person) = left.as_ref().and_then(|present| present.person.as_ref()).or(person.as_ref()) {
                // Something earlier can be said about the identity without the ID.
                if matches!(key, Key::Id(_)) && !self.ids.contains_key(person) {
                    self.past.insert(Key::Former(person.clone()), stamp);
                }
            }
            self.past.insert(key, stamp);
            return left.map(|present| change::Made::Left(present.member));
        }
        self.insert(key, Present { is_waiting: false, waiting_since: None, member, person, stamp })
    }

    /// When a member left.
    fn left(&self, key: &Key) -> Option<Stamp> {
        let former = || match key {
            Key::Person(person) => self.past.get(&Key::Former(person.clone())),
            Key::Id(_) | Key::Former(_) => None,
        };
        self.past.get(key).or_else(former)
    }

    /// Takes from something older whether a member waits, if nothing newer says it.
    fn wait(&mut self, key: Key, member: &M, stamp: Stamp) -> Option<change::Made<M>> {
        let waits = member.is_waiting()?;
        let present = self.present.get_mut(&key)?;
        if present.waiting_since.is_some_and(|since| !since.is_older_than(stamp)) {
            return None;
        }
        present.waiting_since = Some(stamp);
        let waited = core::mem::replace(&mut present.is_waiting, waits);
        change::Made::in_lobby(&key, waited, waits)
    }

    /// What a member is known by.
    fn key(&mut self, member: &M, person: Option<&Person>) -> Option<Key> {
        if let Some(id) = member.id().filter(|id| says_something(id)) {
            let key = Key::Id(id.to_owned());
            if let Some(person) = person {
                self.adopt(&key, person);
            }
            return Some(key);
        }
        let person = person?;
        let mut ids = self.ids.get(person).into_iter().flatten();
        match (ids.next(), ids.next()) {
            (None, _) => Some(Key::Person(person.clone())),
            (Some(id), None) => Some(Key::Id(id.clone())),
            _ => None,
        }
    }

    /// Gives an ID to a member that is or was known by its identity only.
    fn adopt(&mut self, key: &Key, person: &Person) {
        if self.present.contains_key(key) {
            return;
        }
        let nameless = Key::Person(person.clone());
        if let Some(present) = self.present.remove(&nameless) {
            self.place(key.clone(), present);
        } else if self.past.get(key).is_none() && !self.ids.contains_key(person) {
            if let Some(stamp) = self.past.get(&nameless) {
                self.past.remove(&nameless);
                self.past.insert(key.clone(), stamp);
            }
        }
    }

    fn insert(&mut self, key: Key, mut now: Present<M>) -> Option<change::Made<M>> {
        let said = now.member.is_waiting();
        let Some(before) = self.remove(&key) else {
            now.is_waiting = said.unwrap_or(false);
            now.waiting_since = said.map(|_| now.stamp);
            let is_waiting = now.is_waiting;
            self.past.remove(&key);
            self.place(key.clone(), now);
            return Some(if is_waiting { change::Made::Waits(key) } else { change::Made::Joined(key) });
        };
        now.is_waiting = said.unwrap_or(before.is_waiting);
        now.waiting_since = said.map(|_| now.stamp).or(before.waiting_since);
        let (waited, waits, is_same) = (before.is_waiting, now.is_waiting, before.member == now.member);
        self.place(key.clone(), now);
        let in_lobby = change::Made::in_lobby(&key, waited, waits);
        in_lobby.or_else(|| (!is_same).then_some(change::Made::Changed(key, before.member)))
    }

    fn place(&mut self, key: Key, present: Present<M>) {
        if let (Key::Id(id), Some(person)) = (&key, &present.person) {
            self.ids.entry(person.clone()).or_default().insert(id.clone());
        }
        self.present.insert(key, present);
    }

    fn remove(&mut self, key: &Key) -> Option<Present<M>> {
        let present = self.present.remove(key)?;
        if let (Key::Id(id), Some(person)) = (key, &present.person) {
            if let Some(ids) = self.ids.get_mut(person) {
                ids.remove(id);
                if ids.is_empty() {
                    self.ids.remove(person);
                }
            }
        }
        Some(present)
    }
}

/// Hides who the members are.
impl<M> fmt::Debug for Roster<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let waiting = self.present.values().filter(|present| present.is_waiting).count();
        f.debug_struct("Roster").field("present", &self.present.len()).field("waiting", &waiting).finish()
    }
}

impl<M> Default for Roster<M> {
    fn default() -> Self {
        Self { present: BTreeMap::new(), ids: BTreeMap::new(), past: Past::default() }
    }
}
