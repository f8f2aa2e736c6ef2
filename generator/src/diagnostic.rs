//! Diagnostics: what is wrong with a schema, where, and how to fix it.
//!
//! Every stage reports everything that it finds to one [`Diagnostics`]. What stands in for something invalid is
//! [nowhere](Place::nowhere), where nothing is reported, so that no problem is only the consequence of another.
//! [`Code`] lists all kinds of problems. [`report`](crate::report) renders the
//! diagnostics in the style of rustc.

mod code;
mod place;
mod sources;
mod suggest;

use std::collections::{HashMap, HashSet};
use std::fmt;

use crate::parallel;
use crate::printable;

pub use self::code::Code;
pub use self::place::{FileId, Place};
pub use self::sources::Sources;
pub use self::suggest::{list, suggest};

/// All problems that have been found so far.
#[derive(Debug, Default)]
pub struct Diagnostics {
    sources: Sources,
    list: Vec<Diagnostic>,
    /// The last problem that was not reported because it is nowhere.
    dropped: Option<Box<Diagnostic>>,
}

/// A problem.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct Diagnostic {
    /// The violated rule.
    pub code: Code,
    /// The place of the problem.
    pub place: Place,
    /// What is wrong, in lower case and without a full stop.
    pub message: String,
    /// How to fix it.
    pub help: Option<String>,
    /// Other places that are related to the problem, each with an explanation.
    pub notes: Vec<(Place, String)>,
    /// What the problem is about, if several places can have the same problem.
    pub subject: Option<String>,
    /// Identifies a finding among those of other runs, even if its message or its place has changed.
    pub fingerprint: Option<String>,
}

/// A stage failed, and its problems have been reported.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Failed;

impl Diagnostics {
    /// Creates an empty list of problems.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Reports a problem. The returned reference can be used to add help and notes.
    ///
    /// A problem that is [nowhere](Place::nowhere) is not reported.
    pub fn report(&mut self, code: Code, place: Place, message: impl Into<String>) -> &mut Diagnostic {
        if place.is_nowhere() {
            return self.dropped.insert(Box::new(Diagnostic::new(code, place, message)));
        }
        self.list.push(Diagnostic::new(code, place, message));
        let last = self.list.len() - 1;
        &mut self.list[last]
    }

    /// Adds problems that were found elsewhere.
    pub fn extend(&mut self, found: impl IntoIterator<Item = Diagnostic>) {
        self.list.extend(found);
    }

    /// Applies `work` to every element, on all cores. Results and problems are in the order of
    /// `things`.
    pub fn map<'a, T: Sync, R: Send>(
        &mut self,
        things: &'a [T],
        work: impl Fn(&mut Self, &'a T) -> R + Sync,
    ) -> Vec<R> {
        let done = parallel::map(things, |thing| {
            let mut found = Self::new();
            (work(&mut found, thing), found.list)
        });
        let take_over = |(result, found)| {
            self.extend(found);
            result
        };
        done.into_iter().map(take_over).collect()
    }

    /// Merges the problems that have the same code and subject: the first place has the problem, and the others become
    /// notes.
    pub fn merge(&mut self) {
        let about = |diagnostic: &Diagnostic| Some((diagnostic.code, diagnostic.subject.clone()?));
        let mut others: HashMap<(Code, String), Vec<Diagnostic>> = HashMap::new();
        for diagnostic in &self.list {
            if let Some(about) = about(diagnostic) {
                others.entry(about).or_default().push(diagnostic.clone());
            }
        }
        self.list.retain_mut(|diagnostic| {
            // Only the first one finds the list, and becomes the merged problem.
            let Some(about) = about(diagnostic) else {
                return true;
            };
            let Some(mut same) = others.remove(&about) else {
                return false;
            };
            same.sort_by_key(|diagnostic| diagnostic.place);
            same.dedup_by_key(|diagnostic| diagnostic.place);
            *diagnostic = merged(&same);
            true
        });
    }

    /// Whether there are no problems.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The number of distinct problems.
    #[must_use]
    pub fn len(&self) -> usize {
        self.distinct().count()
    }

    /// The problems, in the order in which they were reported.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.list.iter()
    }

    /// The problems, without duplicates.
    pub fn distinct(&self) -> impl Iterator<Item = &Diagnostic> {
        let mut seen = HashSet::new();
        self.list.iter().filter(move |diagnostic| seen.insert(*diagnostic))
    }

    /// The files to which places refer.
    #[must_use]
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// The files to which places refer, for adding a file.
    pub fn sources_mut(&mut self) -> &mut Sources {
        &mut self.sources
    }

    /// Ends a stage. The next stage starts only if there are no problems.
    ///
    /// # Errors
    ///
    /// Returns an error if there are problems.
    pub fn propagate(&self) -> Result<(), Failed> {
        if self.is_empty() {
            Ok(())
        } else {
            Err(Failed)
        }
    }
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl Diagnostic {
    /// Creates a problem at a place.
    pub fn new(code: Code, place: Place, message: impl Into<String>) -> Self {
        let message = printable::message(message.into());
        Self { code, place, message, help: None, notes: Vec::new(), subject: None, fingerprint: None }
    }

    /// Adds an explanation of how to fix the problem.
    pub fn help(&mut self, help: impl Into<String>) -> &mut Self {
        self.help = Some(printable::message(help.into()));
        self
    }

    /// Suggests a known name, if [`suggest`] found one that is similar.
    pub fn did_you_mean(&mut self, meant: Option<&str>) -> &mut Self {
        match meant {
            Some(meant) => self.help(format!("did you mean `{meant}`?")),
            None => self,
        }
    }

    /// Adds an explanation of how to fix the problem, unless it has one.
    pub fn or_help(&mut self, help: impl FnOnce() -> String) -> &mut Self {
        match self.help {
            Some(_) => self,
            None => self.help(help()),
        }
    }

    /// Adds a note about a related place.
    pub fn note(&mut self, place: Place, message: impl Into<String>) -> &mut Self {
        if !place.is_nowhere() {
            self.notes.push((place, printable::message(message.into())));
        }
        self
    }

    /// Gives a finding its fingerprint: a number that depends only on the code and on `identity`.
    pub fn identified(&mut self, identity: &str) -> &mut Self {
        // FNV-1a is the same on every machine and with every version of Rust.
        let bytes = self.code.id().bytes().chain([b' ']).chain(identity.bytes());
        let hash =
            bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        self.fingerprint = Some(format!("{hash:016x}"));
        self
    }

    /// Says what the problem is about, such as a missing definition. [`Diagnostics::merge`] merges problems with the same
    /// code and subject.
    pub fn about(&mut self, subject: impl Into<String>) -> &mut Self {
        self.subject = Some(subject.into());
        self
    }
}

/// The first of several problems that are the same in several places, with notes about the next places.
fn merged(same: &[Diagnostic]) -> Diagnostic {
    const NOTED: usize = 3;
    let mut first = same[0].clone();
    for (index, other) in same.iter().enumerate().skip(1).take(NOTED) {
        let message = if other.message == first.message { "also here" } else { &other.message };
        let message = match same.len() - 1 - index {
            more if more > 0 && index == NOTED => format!("{message} ({more} more)"),
            _ => message.to_owned(),
        };
        first.note(other.place, message);
    }
    first
}

impl fmt::Display for Failed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("something was found wrong")
    }
}

impl std::error::Error for Failed {}

#[cfg(test)]
mod tests;
