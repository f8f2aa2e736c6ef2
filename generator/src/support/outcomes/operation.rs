//! Requests and operations that somebody waits for.

use crate::support::outcome::Outcome;

/// A request whose operation ends after the response. It carries a text that the operation repeats.
pub trait Awaited {
    /// The operation.
    type Operation: Operation;

    /// Returns the text, if the request has one.
    fn context(&self) -> Option<&str>;

    /// Replaces the text.
    fn set_context(&mut self, context: String);
}

/// An operation that ends after the response.
pub trait Operation: Clone {
    /// Returns the ID of the operation. Some notifications do not have it.
    fn id(&self) -> Option<&str>;

    /// Returns the text that the request carried.
    fn context(&self) -> Option<&str>;

    /// Returns how far the operation is.
    fn progress(&self) -> Progress;
}

/// How far an operation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    Running,
    Ended,
    Unknown,
}

impl<R> From<Outcome<R>> for Progress {
    fn from(outcome: Outcome<R>) -> Self {
        match outcome {
            Outcome::Running => Self::Running,
            Outcome::Completed(_) | Outcome::Failed(_) => Self::Ended,
            Outcome::Unknown => Self::Unknown,
        }
    }
}
