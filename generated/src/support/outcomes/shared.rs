// @generated from generator/src/support/outcomes/shared.rs
// by `cargo run`, which overwrites what is changed here.

//! What is waited for, as the clones of a set and its futures share it.

use std::sync::{Arc, Mutex, PoisonError};

use super::registry::Registry;

/// A registry that several tasks use.
pub struct Shared<O>(Arc<Mutex<Registry<O>>>);

impl<O> Shared<O> {
    /// Nothing in the registry panics, so it is intact even if a task panicked.
    pub fn with<T>(&self, work: impl FnOnce(&mut Registry<O>) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl<O> Default for Shared<O> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<O> Clone for Shared<O> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}
