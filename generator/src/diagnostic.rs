//! What is wrong with a schema: where, what, and how to mend it.
//!
//! Every stage reports all that it finds into one [`Diagnostics`] and ends with [`Diagnostics::propagate`], so that no
//! stage works on what the one before found wrong. [`Code`] is the catalogue; [`report::render`](crate::report::render)
//! shows the findings the way that rustc does.

mod code;
mod place;
mod sources;
mod suggest;

use std::collections::HashSet;
use std::fmt;

use crate::parallel;

pub use self::code::Code;
pub use self::place::{FileId, Place};
pub use self::sources::Sources;
pub use self::suggest::{list, suggest};

/// All that was found wrong so far.
#[derive(Debug, Default)]
pub struct Diagnostics {
    sources: Sources,
    list: Vec<Diagnostic>,
}

/// One thing that is wrong.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct Diagnostic {
    /// The rule that is broken.
    pub code: Code,
    /// Where.
    pub place: Place,
    /// What is wrong, in lower case and without a full stop.
    pub message: String,
    /// How to mend it.
    pub help: Option<String>,
    /// Other places that have to do with it, and what they have to do with it.
    pub notes: Vec<(Place, String)>,
}

/// Something was found wrong, and has been reported.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Failed;

impl Diagnostics {
    /// Nothing was found wrong so far.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Reports that something is wrong. The answer takes help and notes.
    pub fn report(&mut self, code: Code, place: Place, message: impl Into<String>) -> &mut Diagnostic {
        self.list.push(Diagnostic::new(code, place, message));
        let last = self.list.len() - 1;
        &mut self.list[last]
    }

    /// Takes over what was found elsewhere.
    pub fn extend(&mut self, found: impl IntoIterator<Item = Diagnostic>) {
        self.list.extend(found);
    }

    /// Applies `work` to everything, on all cores; results and findings come in the order of `things`.
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

    /// Whether nothing was found wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// How many things were found wrong, each counted once, however often it was reported.
    #[must_use]
    pub fn len(&self) -> usize {
        self.distinct().count()
    }

    /// What was found wrong, in the order in which it was reported.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.list.iter()
    }

    /// What was found wrong, each thing once.
    pub fn distinct(&self) -> impl Iterator<Item = &Diagnostic> {
        let mut seen = HashSet::new();
        self.list.iter().filter(move |diagnostic| seen.insert(*diagnostic))
    }

    /// The files that places are about.
    #[must_use]
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// The files that places are about, to add one.
    pub fn sources_mut(&mut self) -> &mut Sources {
        &mut self.sources
    }

    /// The end of a stage: the next one starts only if nothing was found wrong.
    ///
    /// # Errors
    ///
    /// If anything was found wrong.
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
    /// Something is wrong at that place.
    pub fn new(code: Code, place: Place, message: impl Into<String>) -> Self {
        Self { code, place, message: printable(message.into()), help: None, notes: Vec::new() }
    }

    /// Says how to mend it.
    pub fn help(&mut self, help: impl Into<String>) -> &mut Self {
        self.help = Some(printable(help.into()));
        self
    }

    /// Asks whether a known name was meant, if there is one that [`suggest`] finds close.
    pub fn did_you_mean(&mut self, meant: Option<&str>) -> &mut Self {
        match meant {
            Some(meant) => self.help(format!("did you mean `{meant}`?")),
            None => self,
        }
    }

    /// Says how to mend it, unless that has been said.
    pub fn or_help(&mut self, help: impl FnOnce() -> String) -> &mut Self {
        match self.help {
            Some(_) => self,
            None => self.help(help()),
        }
    }

    /// Says what another place has to do with it.
    pub fn note(&mut self, place: Place, message: impl Into<String>) -> &mut Self {
        self.notes.push((place, printable(message.into())));
        self
    }
}

impl fmt::Display for Failed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("something was found wrong")
    }
}

impl std::error::Error for Failed {}

/// Messages quote what stands in a file: control characters in it would reach the user's terminal.
fn printable(text: String) -> String {
    const LONGEST: usize = 1000;
    let is_plain = |letter: char| !letter.is_control();
    if text.len() <= LONGEST && text.chars().all(is_plain) {
        return text;
    }
    let mut printable = String::with_capacity(LONGEST);
    for letter in text.chars() {
        if printable.len() > LONGEST {
            printable.push('…');
            break;
        }
        if is_plain(letter) {
            printable.push(letter);
        } else {
            printable.extend(letter.escape_default());
        }
    }
    printable
}
