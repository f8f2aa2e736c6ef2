//! The cases, and the documents into which they are inserted.

use super::{invalid, strings, valid};

/// A text, and its expected result.
#[derive(Clone, Debug)]
pub struct Case {
    /// The production of RFC 8259 to which it belongs.
    pub production: &'static str,
    /// The text, which need not be UTF-8.
    pub text: Vec<u8>,
    /// The verdict of the grammar.
    pub verdict: Verdict,
}

/// The verdict of the grammar on a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is JSON.
    Valid,
    /// It is not JSON.
    Invalid,
    /// It is JSON, but RFC 8259 allows a reader to reject it. This reader rejects it, possibly with
    /// a syntax error. The string is the reason.
    LeftToReaders(&'static str),
}

impl Case {
    /// A text that is JSON.
    pub fn valid(production: &'static str, text: impl Into<Vec<u8>>) -> Self {
        Self { production, text: text.into(), verdict: Verdict::Valid }
    }

    /// A text that is not JSON.
    pub fn invalid(production: &'static str, text: impl Into<Vec<u8>>) -> Self {
        Self { production, text: text.into(), verdict: Verdict::Invalid }
    }

    /// A text that readers are allowed to reject.
    pub fn left_to_readers(production: &'static str, text: impl Into<Vec<u8>>, reason: &'static str) -> Self {
        Self { production, text: text.into(), verdict: Verdict::LeftToReaders(reason) }
    }

    /// The text between two others.
    pub fn between(&self, before: &str, after: &str) -> Vec<u8> {
        [before.as_bytes(), &self.text, after.as_bytes()].concat()
    }
}

/// All cases.
pub fn cases() -> Vec<Case> {
    [valid::cases(), strings::cases(), invalid::cases()].concat()
}

/// The documents into which a case is inserted. An invalid text remains invalid in each of them. In
/// the array, an element comes before it, because an empty text would be valid there.
pub const PLACES: &[(&str, &str)] = &[
    ("", ""),
    (r#"{"unknown":"#, "}"),
    (r#"{"unknown":[0,"#, r#"],"more":{}}"#),
    (r#" { "@odata.id" : { "a" : "#, r#" , "b" : 0 } } "#),
];

/// The same for payloads of notifications. Each is read in another way: by guessing, by its tag, or
/// as an unknown payload.
pub const PAYLOADS: &[(&str, &str)] = &[
    (r#"{"value":[{"resourceData":"#, "}]}"),
    (r#"{"value":[{"resourceData":[null,"#, "]}]}"),
    (r#"{"value":[{"resourceData":{"id":"1","unknown":"#, "}}]}"),
    (r##"{"value":[{"resourceData":{"@odata.type":"#microsoft.graph.inviteParticipantsOperation","unknown":"##, "}}]}"),
    (r##"{"value":[{"resourceData":{"@odata.type":"#microsoft.graph.unheardOf","unknown":"##, "}}]}"),
    (r##"{"value":[{"resourceData":[{"unknown":"##, r##","@odata.type":"#microsoft.graph.participant"}]}]}"##),
];
