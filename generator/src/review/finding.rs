//! What a report contains.

use schemars::JsonSchema;
use serde::Serialize;

use super::loaded::Loaded;
use super::version::Versions;
use crate::compare::schema::axis::{Flag, Request, Response, Rust, Verdict};
use crate::compare::schema::{Change, Summary};
use crate::diagnostic::Place;
use crate::report::{Pages, Position};

/// What an edit of a schema means. The fields are the keys of the JSON.
#[derive(Clone, Debug, JsonSchema, PartialEq, Serialize)]
pub struct Report {
    /// What the edit means as a whole.
    pub verdict: Verdict,
    /// What it means for code that is compiled against the crate.
    pub rust: Rust,
    /// What it means for requests.
    pub request: Request,
    /// What it means for responses and notifications.
    pub response: Response,
    /// What a person has to decide about.
    pub flags: Vec<Flag>,
    /// The version of the package.
    pub version: Versions,
    /// The changes, the worst first. There is one for each edit.
    pub changes: Vec<Finding>,
}

/// A change.
#[derive(Clone, Debug, JsonSchema, PartialEq, Serialize)]
pub struct Finding {
    /// The kind of change.
    pub id: String,
    /// What the change means as a whole.
    pub verdict: Verdict,
    /// What it means for code that is compiled against the crate.
    pub rust: Rust,
    /// What it means for requests.
    pub request: Request,
    /// What it means for responses and notifications.
    pub response: Response,
    /// What is changed, and what that means, as a sentence without a period.
    pub reason: String,
    /// The place in the old schema, or null if it is new.
    pub old: Option<Location>,
    /// The place in the new schema, or null if it is removed.
    pub new: Option<Location>,
    /// What follows from it elsewhere.
    pub follows: Vec<Finding>,
    /// What a user of the crate has to do. It is empty if there is nothing to do.
    #[serde(skip)]
    pub todo: &'static str,
    /// What a person has to decide about.
    #[serde(skip)]
    pub flag: Option<Flag>,
}

/// A place in a file. Lines and columns count from 1, and columns count characters.
#[derive(Clone, Debug, Eq, JsonSchema, PartialEq, Serialize)]
pub struct Location {
    /// The file, as the user named its folder.
    pub file: String,
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

impl Report {
    pub(super) fn new([old, new]: [&Loaded; 2], changes: &[Change]) -> Self {
        let Summary { verdict, rust, request, response, flags } = Summary::of(changes);
        let mut pages = [old, new].map(|side| Pages::new(side.sources()));
        Self {
            verdict,
            rust,
            request,
            response,
            flags: flags.into_iter().collect(),
            version: Versions::new(old.version(), new.version(), (verdict, rust)),
            changes: changes.iter().map(|change| Finding::of(change, [old, new], &mut pages)).collect(),
        }
    }
}

impl Finding {
    fn of(change: &Change, sides: [&Loaded; 2], pages: &mut [Pages<'_>; 2]) -> Self {
        let mut locate = |side: usize, place: Option<Place>| {
            let place = place?;
            let Position { line, column, .. } = pages[side].position(place);
            Some(Location { file: sides[side].sources().name(place.file).to_owned(), line, column })
        };
        let (old, new) = (locate(0, change.old), locate(1, change.new));
        Self {
            id: change.kind.id.to_owned(),
            verdict: change.overall(),
            rust: change.rust,
            request: change.request,
            response: change.response,
            reason: change.reason(),
            old,
            new,
            follows: change.follows.iter().map(|follow| Self::of(follow, sides, pages)).collect(),
            todo: change.kind.todo,
            flag: change.flag,
        }
    }

    /// The worst of the change and of what follows from it.
    #[must_use]
    pub fn worst(&self) -> Verdict {
        self.follows.iter().map(Self::worst).max().unwrap_or(Verdict::Nothing).max(self.verdict)
    }

    /// Where it stands: in the new schema, if it is there.
    #[must_use]
    pub fn location(&self) -> Option<&Location> {
        self.new.as_ref().or(self.old.as_ref())
    }
}
