//! What all changes mean together.

use std::collections::BTreeSet;

use super::axis::{Flag, Request, Response, Rust, Verdict};
use super::change::Change;

/// What all changes mean together: the worst on each axis.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Summary {
    /// What they mean as a whole.
    pub verdict: Verdict,
    /// What they mean for code.
    pub rust: Rust,
    /// What they mean for requests.
    pub request: Request,
    /// What they mean for responses and notifications.
    pub response: Response,
    /// What a person has to decide about.
    pub flags: BTreeSet<Flag>,
}

impl Summary {
    /// What these changes mean together, with everything that follows from them.
    #[must_use]
    pub fn of(changes: &[Change]) -> Self {
        let all: Vec<_> = changes.iter().flat_map(Change::all).collect();
        Self {
            verdict: all.iter().map(|change| change.overall()).max().unwrap_or(Verdict::Nothing),
            rust: all.iter().map(|change| change.rust).max().unwrap_or(Rust::None),
            request: all.iter().map(|change| change.request).max().unwrap_or(Request::Same),
            response: all.iter().map(|change| change.response).max().unwrap_or(Response::Same),
            flags: all.iter().filter_map(|change| change.flag).collect(),
        }
    }
}
