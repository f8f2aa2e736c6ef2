//! A pair: the base schema, an edit of it, and what is to be said of the edit.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::edit::Edit;
use crate::side::Side;
use crate::trees::Difference;
use crate::util;

/// The worst that a change means, from the least to the worst.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    Nothing,
    Documentation,
    Order,
    Addition,
    Behaviour,
    Breaking,
}

/// What a change means for the version of the Rust API.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
pub enum Rust {
    None,
    Patch,
    Minor,
    Major,
}

/// What a change means for requests.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Request {
    Same,
    Order,
    Widens,
    Changes,
    Refused,
    Allowed,
}

/// What a change means for responses and notifications.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Response {
    Same,
    Gains,
    Untyped,
    Reclassified,
    BreaksOld,
}

/// What is to be said of an edit.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comparison {
    pub verdict: Verdict,
    pub rust: Rust,
    pub request: Request,
    pub response: Response,
    #[serde(default)]
    pub flags: Vec<String>,
    /// The file in which the finding is, of the new schema or, for something that was removed, of the old one.
    pub at: Option<String>,
    /// The ID of the finding, if it is not that of the row.
    pub finding: Option<String>,
    /// The IDs of further findings, if the edit consists of several changes.
    #[serde(default)]
    pub also: Vec<String>,
    /// How the trees differ, if the verdict does not say it.
    trees: Option<Difference>,
}

impl Comparison {
    /// How the generated trees differ.
    pub fn trees(&self) -> Difference {
        self.trees.unwrap_or(match self.verdict {
            Verdict::Nothing => Difference::Nothing,
            Verdict::Documentation => Difference::Comments,
            Verdict::Order | Verdict::Addition | Verdict::Behaviour | Verdict::Breaking => Difference::Code,
        })
    }
}

/// What is expected of a pair.
pub enum Expected {
    /// Both schemas are valid.
    Compared(Box<Comparison>),
    /// The edited schema is refused with a code.
    Refused(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    change: String,
    because: Option<String>,
    edits: Vec<Edit>,
    expect: Option<Comparison>,
    refused: Option<String>,
}

/// A folder below `tests/diff/pairs`.
pub struct Pair {
    pub name: String,
    pub edits: Vec<Edit>,
    pub expected: Expected,
    /// A program that uses what the edit is about. It breaks if the edit breaks the Rust API.
    pub user: Option<PathBuf>,
    /// A program whose assertions hold for the old crate and fail for the new one.
    pub runs: Option<PathBuf>,
}

impl Pair {
    /// All pairs, sorted by name.
    pub fn all() -> Vec<Self> {
        util::folders(&util::root().join("tests/diff/pairs")).iter().map(|folder| Self::read(folder)).collect()
    }

    fn read(folder: &Path) -> Self {
        let name = util::name(folder).to_owned();
        let document: Document = serde_yaml::from_str(&util::read(&folder.join("pair.yaml")))
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(!document.change.is_empty(), "{name} says what changes");
        assert!(document.because.is_none_or(|because| !because.is_empty()), "{name} has an empty reason");
        let expected = match (document.expect, document.refused) {
            (Some(expected), None) => Expected::Compared(Box::new(expected)),
            (None, Some(code)) => Expected::Refused(code),
            _ => panic!("{name} has either `expect` or `refused`"),
        };
        let file = |name| Some(folder.join(name)).filter(|path| path.exists());
        Self { name, edits: document.edits, expected, user: file("user.rs"), runs: file("runs.rs") }
    }

    /// The row of the table that the pair is an example of.
    pub fn row(&self) -> &str {
        self.name.split('.').next().unwrap_or(&self.name)
    }

    /// The programs of the pair.
    pub fn files(&self) -> Vec<&Path> {
        [&self.user, &self.runs].into_iter().flatten().map(PathBuf::as_path).collect()
    }

    /// The base schema with the edit.
    pub fn new_side(&self, base: &Side) -> Result<Side, String> {
        let mut side = base.clone();
        self.edits.iter().try_for_each(|edit| edit.apply(&mut side.files))?;
        Ok(side)
    }
}
