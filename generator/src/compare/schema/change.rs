//! A change: what an edit of the schema means.

use std::collections::BTreeSet;

use super::axis::{Flag, Request, Response, Rust, Verdict};
use super::catalogue::Kind;
use crate::diagnostic::Place;

/// The places of something in the old and in the new schema.
pub type Places = (Option<Place>, Option<Place>);

/// The folder of everything that is generated from definitions.
pub const EVERYTHING: [&str; 1] = ["src/"];

/// The folders of requests.
pub const REQUESTS: [&str; 2] = ["src/actions/", "src/requests/"];

/// What an edit of the schema means.
#[derive(Clone, Debug)]
pub struct Change {
    /// What kind of change it is.
    pub kind: &'static Kind,
    /// What it means for code.
    pub rust: Rust,
    /// What it means for requests.
    pub request: Request,
    /// What it means for responses and notifications.
    pub response: Response,
    /// What it means as a whole.
    pub verdict: Verdict,
    /// What is changed, such as `participant/info`.
    pub subject: String,
    /// What else is to say, such as the old and the new value.
    pub detail: String,
    /// What a person has to decide about.
    pub flag: Option<Flag>,
    /// The place in the old schema, unless it is new.
    pub old: Option<Place>,
    /// The place in the new schema, unless it is removed.
    pub new: Option<Place>,
    /// The names of the definitions that it is about, on the wire and in Rust: the generated files that contain one of them
    /// can differ because of this change. A name that ends with a slash is a folder, all of whose files can.
    pub about: BTreeSet<String>,
    /// The definition whose change it follows from, if there is a change of that definition.
    pub cause: Option<String>,
    /// What follows from it elsewhere.
    pub follows: Vec<Change>,
}

impl Change {
    /// A change that means what its kind usually means.
    pub fn new(kind: &'static Kind, subject: impl Into<String>, old: Option<Place>, new: Option<Place>) -> Self {
        let Kind { rust, request, response, verdict, flag, .. } = *kind;
        let (subject, detail) = (subject.into(), String::new());
        Self {
            kind,
            rust,
            request,
            response,
            verdict,
            subject,
            detail,
            flag,
            old,
            new,
            about: BTreeSet::new(),
            cause: None,
            follows: Vec::new(),
        }
    }

    /// Says what else there is to say.
    pub fn detail(&mut self, detail: impl Into<String>) -> &mut Self {
        self.detail = detail.into();
        self
    }

    /// Says what it was and what it is.
    pub fn from_to(&mut self, from: impl std::fmt::Display, to: impl std::fmt::Display) -> &mut Self {
        self.detail(format!("`{from}` became `{to}`"))
    }

    /// Says what it means for code.
    pub fn rust(&mut self, rust: Rust) -> &mut Self {
        self.rust = rust;
        self
    }

    /// Says what it means for requests.
    pub fn request(&mut self, request: Request) -> &mut Self {
        self.request = request;
        self
    }

    /// Says what it means for requests if there is a condition, and nothing otherwise.
    pub fn request_if(&mut self, is_sent: bool) -> &mut Self {
        if !is_sent {
            self.request = Request::Same;
        }
        self
    }

    /// Says what it means for responses if there is a condition, and nothing otherwise.
    pub fn response_if(&mut self, is_read: bool) -> &mut Self {
        if !is_read {
            self.response = Response::Same;
        }
        self
    }

    /// Says what it means as a whole.
    pub fn verdict(&mut self, verdict: Verdict) -> &mut Self {
        self.verdict = verdict;
        self
    }

    /// Names the definitions that it is about.
    pub fn about<T: Into<String>>(&mut self, names: impl IntoIterator<Item = T>) -> &mut Self {
        self.about.extend(names.into_iter().map(Into::into));
        self
    }

    /// Names the definition whose removal it follows from.
    pub fn because(&mut self, cause: Option<String>) -> &mut Self {
        self.cause = cause;
        self
    }

    /// Nothing more is to say. This makes an arm of a `match` a unit.
    pub fn done(&mut self) {}

    /// This change and everything that follows from it.
    pub fn all(&self) -> Vec<&Self> {
        let mut all = vec![self];
        all.extend(self.follows.iter().flat_map(Self::all));
        all
    }

    /// What it means as a whole: a change that breaks code is breaking, whatever its kind is.
    pub fn overall(&self) -> Verdict {
        if self.rust == Rust::Major {
            return Verdict::Breaking;
        }
        self.verdict
    }

    /// What it means together with everything that follows from it.
    pub fn worst(&self) -> Verdict {
        self.all().into_iter().map(Self::overall).max().unwrap_or(Verdict::Nothing)
    }

    /// The whole sentence.
    pub fn reason(&self) -> String {
        let Self { kind, subject, detail, .. } = self;
        let detail = if detail.is_empty() { String::new() } else { format!(" ({detail})") };
        format!("`{subject}` {}{detail}", kind.what)
    }
}
