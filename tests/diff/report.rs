//! What `diff` says of two schemas, as a program reads it: from its JSON, with no other keys than the documented ones.

use std::collections::BTreeSet;

use graph_calls_codegen::report::Format;
use graph_calls_codegen::review::{render, review, Loaded};
use serde::Deserialize;

use crate::pair::{Comparison, Request, Response, Rust, Verdict};
use crate::side::Side;

/// A report.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Report {
    pub verdict: Verdict,
    pub rust: Rust,
    pub request: Request,
    pub response: Response,
    pub flags: Vec<String>,
    pub version: Version,
    pub changes: Vec<Change>,
}

/// The version of a package.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Version {
    pub is: String,
    pub should_be: String,
}

/// A change.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    pub id: String,
    pub verdict: Verdict,
    pub rust: Rust,
    pub request: Request,
    pub response: Response,
    pub reason: String,
    pub old: Option<Location>,
    pub new: Option<Location>,
    pub follows: Vec<Change>,
}

/// A place in a file.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(deny_unknown_fields)]
pub struct Location {
    pub file: String,
    pub line: usize,
    pub column: usize,
}

impl Report {
    /// Compares two schemas.
    pub fn of(old: &Side, new: &Side) -> Result<Self, String> {
        let report = review(&loaded(old)?, &loaded(new)?).map_err(|error| error.to_string())?;
        let json = render(&report, Format::Json, false);
        serde_json::from_str(&json).map_err(|error| format!("{error} in {json}"))
    }

    /// All changes, with what follows from them.
    pub fn all(&self) -> Vec<&Change> {
        self.changes.iter().flat_map(Change::all).collect()
    }

    /// The lines that the report names, of the old and of the new schema.
    pub fn lines(&self) -> [BTreeSet<(&str, usize)>; 2] {
        let lines = |place: fn(&Change) -> Option<&Location>| {
            self.all().into_iter().filter_map(place).map(|place| (place.file.as_str(), place.line)).collect()
        };
        [lines(|change| change.old.as_ref()), lines(|change| change.new.as_ref())]
    }

    /// What is not as expected. The version of the base schema is 0.3.0.
    pub fn differs(&self, expected: &Comparison, row: &str) -> Option<String> {
        let mut wrong = Vec::new();
        let axes = (self.verdict, self.rust, self.request, self.response);
        let expected_axes = (expected.verdict, expected.rust, expected.request, expected.response);
        if axes != expected_axes {
            wrong.push(format!("it is {axes:?} instead of {expected_axes:?}"));
        }
        if self.flags != expected.flags {
            wrong.push(format!("the flags are {:?} instead of {:?}", self.flags, expected.flags));
        }
        let own = expected.finding.as_deref().unwrap_or(row);
        let mut ids: Vec<_> = expected.also.iter().map(String::as_str).collect();
        ids.extend((expected.verdict != Verdict::Nothing).then_some(own));
        ids.sort_unstable();
        let mut found: Vec<_> = self.changes.iter().map(|change| change.id.as_str()).collect();
        found.sort_unstable();
        if ids != found {
            wrong.push(format!("the changes are {found:?} instead of {ids:?}"));
        }
        let is_there = |change: &Change| {
            change.id == own
                && change.new.as_ref().or(change.old.as_ref()).map(|place| &place.file) == expected.at.as_ref()
        };
        if expected.verdict != Verdict::Nothing && !self.changes.iter().any(is_there) {
            wrong.push(format!("{own} is not in {:?}", expected.at));
        }
        let should_be = match expected.verdict {
            Verdict::Nothing => "0.3.0",
            Verdict::Breaking => "0.4.0",
            Verdict::Documentation | Verdict::Order | Verdict::Addition | Verdict::Behaviour => "0.3.1",
        };
        if self.version.should_be != should_be || self.version.is.is_empty() {
            wrong.push(format!("the version should be {should_be}: {:?}", self.version));
        }
        wrong.extend(self.contradiction());
        (!wrong.is_empty()).then(|| wrong.join("; "))
    }

    /// What the report says in two ways.
    fn contradiction(&self) -> Option<String> {
        let [one] = self.changes.as_slice() else {
            let worst = self.all().into_iter().map(|change| (change.verdict, change.rust));
            let is_worse = |(verdict, rust): (Verdict, Rust)| verdict > self.verdict || rust > self.rust;
            return worst.clone().any(is_worse).then(|| format!("a change is worse than all together: {worst:?}"));
        };
        let axes = (one.verdict, one.rust, one.request, one.response);
        let is_same = !one.follows.is_empty() || axes == (self.verdict, self.rust, self.request, self.response);
        (!is_same || one.reason.is_empty()).then(|| format!("the only change is {axes:?}, and says {:?}", one.reason))
    }
}

impl Change {
    fn all(&self) -> Vec<&Self> {
        std::iter::once(self).chain(self.follows.iter().flat_map(Self::all)).collect()
    }
}

fn loaded(side: &Side) -> Result<Loaded, String> {
    let files = side.files.iter().map(|(path, text)| (path.clone(), text.clone().into_bytes()));
    Loaded::files("", files.collect()).map_err(|problems| format!("the schema has {} problems", problems.len()))
}
