//! The cases, and the documents that they are put into.

use super::{invalid, strings, valid};

/// A text, and what is to become of it.
#[derive(Clone, Debug)]
pub struct Case {
    /// The production of RFC 8259 that it is about.
    pub production: &'static str,
    /// The text, which need not be UTF-8.
    pub text: Vec<u8>,
    /// What the grammar says of it.
    pub verdict: Verdict,
}

/// What the grammar says of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is JSON.
    Valid,
    /// It is not.
    Invalid,
    /// It is JSON, but the RFC leaves it to a reader whether to take it; this one does not, and may call it a syntax
    /// error. The text is the reason.
    LeftToReaders(&'static str),
}

impl Case {
    /// A text that is JSON.
    pub fn valid(production: &'static str, text: impl Into<Vec<u8>>) -> Self {
        Self { production, text: text.into(), verdict: Verdict::Valid }
    }

    /// A text that is no JSON.
    pub fn invalid(production: &'static str, text: impl Into<Vec<u8>>) -> Self {
        Self { production, text: text.into(), verdict: Verdict::Invalid }
    }

    /// A text that readers may refuse.
    pub fn left_to_readers(production: &'static str, text: impl Into<Vec<u8>>, reason: &'static str) -> Self {
        Self { production, text: text.into(), verdict: Verdict::LeftToReaders(reason) }
    }

    /// The text put between two others.
    pub fn between(&self, before: &str, after: &str) -> Vec<u8> {
        [before.as_bytes(), &self.text, after.as_bytes()].concat()
    }
}

/// Every case.
pub fn cases() -> Vec<Case> {
    [valid::cases(), strings::cases(), invalid::cases()].concat()
}

/// What a case is put into. An invalid text stays invalid in each: an element stands before it in the array, since
/// nothing at all would be valid there.
pub const PLACES: &[(&str, &str)] = &[
    ("", ""),
    (r#"{"unknown":"#, "}"),
    (r#"{"unknown":[0,"#, r#"],"more":{}}"#),
    (r#" { "@odata.id" : { "a" : "#, r#" , "b" : 0 } } "#),
];

/// The same for payloads of notifications, each read in another way: guessed, by its tag, and kept.
pub const PAYLOADS: &[(&str, &str)] = &[
    (r#"{"value":[{"resourceData":"#, "}]}"),
    (r#"{"value":[{"resourceData":[null,"#, "]}]}"),
    (r#"{"value":[{"resourceData":{"id":"1","unknown":"#, "}}]}"),
    (r##"{"value":[{"resourceData":{"@odata.type":"#microsoft.graph.inviteParticipantsOperation","unknown":"##, "}}]}"),
    (r##"{"value":[{"resourceData":{"@odata.type":"#microsoft.graph.unheardOf","unknown":"##, "}}]}"),
    (r##"{"value":[{"resourceData":[{"unknown":"##, r##","@odata.type":"#microsoft.graph.participant"}]}]}"##),
];
