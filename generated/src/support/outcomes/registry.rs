// @generated from generator/src/support/outcomes/registry.rs
// by `cargo run`, which overwrites what is changed here.

//! What is waited for.

use core::hash::BuildHasher;
use core::task::{Poll, Waker};
use std::collections::hash_map::{Entry, RandomState};
use std::collections::{HashMap, VecDeque};
use std::sync::Arc;

use super::operation::{Operation, Progress};
use super::settled::Settled;
use crate::support::who::says_something;

/// How many contexts and IDs of the past are remembered, so that late and repeated operations are told from foreign ones.
const REMEMBERED: usize = 2048;

/// How many operations without a context are kept for a response that has not been read yet.
const UNCLAIMED: usize = 64;

/// The operations that are waited for, by context and by ID.
pub struct Registry<O> {
    waiting: HashMap<Arc<str>, Waiting<O>>,
    contexts: HashMap<Arc<str>, Arc<str>>,
    past: Past,
    unclaimed: VecDeque<O>,
}

/// What is known of one operation.
struct Waiting<O> {
    id: Option<Arc<str>>,
    waker: Option<Waker>,
    ended: Option<Box<O>>,
}

impl<O> Default for Registry<O> {
    #[inline]
    fn default() -> Self {
        Self { waiting: HashMap::new(), contexts: HashMap::new(), past: Past::default(), unclaimed: VecDeque::new() }
    }
}

impl<O: Operation> Registry<O> {
    #[inline]
    pub fn len(&self) -> usize {
        self.waiting.len()
    }

    /// Registers a context, and returns whether it is new.
    #[inline]
    pub fn register(&mut self, context: &Arc<str>) -> bool {
        match self.waiting.entry(Arc::clone(context)) {
            Entry::Occupied(_) => false,
            Entry::Vacant(vacant) => {
                vacant.insert(Waiting { id: None, waker: None, ended: None });
                true
            }
        }
    }

    /// Remembers the ID of an operation. Returns the operation if it has ended before the response was read.
    #[inline]
    pub fn identify(&mut self, context: &Arc<str>, id: &str) -> Option<O> {
        let waiting = self.waiting.get_mut(context)?;
        let id: Arc<str> = Arc::from(id);
        // The operation of an earlier request with the same context can have been taken for this one.
        if waiting.ended.as_ref().and_then(|ended| said(ended.id())).is_some_and(|ended| *ended != *id) {
            waiting.ended = None;
        }
        if let Some(before) = waiting.id.replace(Arc::clone(&id)) {
            self.disown(&before, context);
        }
        let early = self.unclaimed.iter().position(|operation| operation.id() == Some(&id));
        self.contexts.insert(id, Arc::clone(context));
        early.and_then(|index| self.unclaimed.remove(index))
    }

    /// Forgets the ID of a request, unless it has become that of another one.
    #[inline]
    fn disown(&mut self, id: &str, context: &str) {
        if self.contexts.get(id).is_some_and(|owner| **owner == *context) {
            self.contexts.remove(id);
        }
    }

    /// Returns whether the operation of a request has ended.
    #[inline]
    pub fn has_ended(&self, context: &str) -> bool {
        self.waiting.get(context).is_some_and(|waiting| waiting.ended.is_some())
    }

    /// Ends what an operation belongs to.
    #[inline]
    pub fn settle(&mut self, operation: O) -> (Settled, Option<Waker>) {
        if operation.progress() == Progress::Running {
            return (Settled::Running, None);
        }
        if let Some(context) = self.owner(&operation) {
            return match self.has_ended(&context) {
                true => (Settled::Repeated, None),
                false => (Settled::Ended, self.end(&context, operation)),
            };
        }
        let names = [said(operation.id()), said(operation.context())];
        if let Some(past) = names.into_iter().flatten().find_map(|name| self.past.find(name)) {
            return (past, None);
        }
        if let [Some(_), None] = names {
            if self.unclaimed.len() == UNCLAIMED {
                self.unclaimed.pop_front();
            }
            self.unclaimed.push_back(operation);
        }
        (Settled::Foreign, None)
    }

    /// The context of the request that an operation belongs to. An ID that is known decides, because a client can send a
    /// request again with the same context.
    #[inline]
    fn owner(&self, operation: &O) -> Option<Arc<str>> {
        let id = said(operation.id());
        if let Some(context) = id.and_then(|id| self.contexts.get(id)) {
            return Some(Arc::clone(context));
        }
        let (context, waiting) = self.waiting.get_key_value(said(operation.context())?)?;
        let is_other = id.is_some_and(|id| waiting.id.is_some() || self.past.find(id).is_some());
        (!is_other).then(|| Arc::clone(context))
    }

    /// Stores how an operation ended, and returns the task to wake.
    #[inline]
    pub fn end(&mut self, context: &str, operation: O) -> Option<Waker> {
        let waiting = self.waiting.get_mut(context)?;
        waiting.ended.get_or_insert_with(|| Box::new(operation));
        waiting.waker.take()
    }

    /// Polls a request. The old waker is returned, because dropping it can run code that needs the registry.
    #[inline]
    pub fn poll(&mut self, context: &str, waker: &Waker) -> (Poll<O>, Option<Waker>) {
        let Some(waiting) = self.waiting.get_mut(context) else { return (Poll::Pending, None) };
        match waiting.ended.take() {
            Some(operation) => (Poll::Ready(*operation), self.forget(context, Settled::Repeated)),
            // A waker is cloned only if the task has moved.
            None if waiting.waker.as_ref().is_some_and(|known| known.will_wake(waker)) => (Poll::Pending, None),
            None => (Poll::Pending, waiting.waker.replace(waker.clone())),
        }
    }

    /// Stops waiting, and remembers what to say of the operation from now on. The waker is returned, as by
    /// [`poll`](Self::poll).
    #[inline]
    pub fn forget(&mut self, context: &str, past: Settled) -> Option<Waker> {
        let waiting = self.waiting.remove(context)?;
        let past = if waiting.ended.is_some() { Settled::Repeated } else { past };
        self.past.remember(context, past);
        if let Some(id) = waiting.id {
            self.disown(&id, context);
            self.past.remember(&id, past);
        }
        waiting.waker
    }
}

/// The newest contexts and IDs of the past, as hashes.
#[derive(Default)]
struct Past {
    hasher: RandomState,
    entries: VecDeque<(u64, Settled)>,
}

impl Past {
    #[inline]
    fn remember(&mut self, name: &str, past: Settled) {
        if self.entries.len() == REMEMBERED {
            self.entries.pop_front();
        }
        self.entries.push_back((self.hasher.hash_one(name), past));
    }

    #[inline]
    fn find(&self, name: &str) -> Option<Settled> {
        let hash = self.hasher.hash_one(name);
        self.entries.iter().rev().find(|(known, _)| *known == hash).map(|(_, past)| *past)
    }
}

/// What a text says, if it says anything.
#[inline]
fn said(text: Option<&str>) -> Option<&str> {
    text.filter(|text| says_something(text))
}
