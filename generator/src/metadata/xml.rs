//! Parses a text as XML, in time and memory that are proportional to its length.

use roxmltree::{Document, Error, ParsingOptions};

use crate::diagnostic::{Code, Diagnostic, FileId, Place};

/// The maximum number of elements, texts, and comments, and the maximum number of attributes. The largest services have fewer than a million.
const MOST_NODES: u32 = 3_000_000;
/// The maximum number of attributes of an element, since the parser compares each with the others.
const MOST_ATTRIBUTES: usize = 256;
/// The maximum number of namespaces, since the parser copies those of an element to the ones inside it.
const MOST_NAMESPACES: usize = 1000;

/// Parses the text of a file.
///
/// # Errors
///
/// Returns a diagnostic if the text is not well-formed XML without a document type definition.
pub fn parse(file: FileId, text: &str) -> Result<Document<'_>, Box<Diagnostic>> {
    if let Some(other) = other_format(file, text) {
        return Err(Box::new(other));
    }
    if let Some((position, message)) = excess(text) {
        let mut diagnostic = Diagnostic::new(Code::InvalidXml, Place::new(file, position..position + 1), message);
        diagnostic.help("check what the file contains: metadata has nothing like this");
        return Err(Box::new(diagnostic));
    }
    let options = ParsingOptions { nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).map_err(|error| Box::new(explain(file, text, &error)))
}

/// Recognizes what people download by mistake.
fn other_format(file: FileId, text: &str) -> Option<Diagnostic> {
    let start = text.trim_start();
    let begins = |word: &str| start.get(..word.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(word));
    let (message, help) = if start.is_empty() {
        ("this file is empty", "download it again: `curl -o metadata.csdl '…/$metadata'`")
    } else if begins("<!doctype html") || begins("<html") {
        ("this is an HTML page, not metadata", "the server may want you to sign in; download `…/$metadata` again")
    } else if begins("{") || begins("[") {
        (
            "this is JSON, not metadata in XML",
            "ask for XML: `curl -H 'Accept: application/xml' -o metadata.csdl '…/$metadata'`",
        )
    } else if !begins("<") {
        ("this is not XML", "name the file with the metadata, as downloaded from `…/$metadata`")
    } else {
        return None;
    };
    let position = text.len() - start.len();
    let mut diagnostic = Diagnostic::new(Code::InvalidXml, Place::new(file, position..position + 1), message);
    diagnostic.help(help);
    Some(diagnostic)
}

/// Finds what would take the parser time or memory out of proportion: where, and what it is.
fn excess(text: &str) -> Option<(usize, String)> {
    if let Some((position, _)) = text.match_indices("xmlns").nth(MOST_NAMESPACES) {
        return Some((position, format!("this file declares more than {MOST_NAMESPACES} namespaces")));
    }
    let (mut at, mut total) = (0, 0);
    while let Some(start) = text[at..].find('<').map(|open| at + open) {
        let rest = &text[start..];
        let skipped = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")];
        if let Some((open, close)) = skipped.into_iter().find(|(open, _)| rest.starts_with(open)) {
            let end = rest[open.len()..].find(close)?;
            at = start + open.len() + end + close.len();
            continue;
        }
        let (length, attributes) = tag(rest.as_bytes());
        total += attributes;
        if attributes > MOST_ATTRIBUTES {
            return Some((start, format!("this element has more than {MOST_ATTRIBUTES} attributes")));
        }
        if total > MOST_NODES as usize {
            return Some((start, format!("this file has more than {MOST_NODES} attributes")));
        }
        at = start + length;
    }
    None
}

/// The length of the tag at the beginning of a text, and the number of its attributes.
fn tag(text: &[u8]) -> (usize, usize) {
    let (mut quote, mut attributes) = (None, 0);
    for (position, byte) in text.iter().enumerate() {
        match (quote, byte) {
            (Some(open), byte) if open == byte => quote = None,
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'=') => attributes += 1,
            (None, b'>') => return (position + 1, attributes),
            _ => {}
        }
    }
    (text.len(), attributes)
}

fn explain(file: FileId, text: &str, error: &Error) -> Diagnostic {
    let (message, help) = match error {
        Error::DtdDetected => (
            "a document type definition is not allowed".to_owned(),
            "metadata has none, and its entities could expand to any size; download the metadata again",
        ),
        Error::NodesLimitReached => (
            format!("this file has more than {MOST_NODES} elements and texts"),
            "the metadata of a whole service has fewer than a million; check what the file contains",
        ),
        Error::UnclosedRootNode | Error::UnexpectedEndOfStream => {
            ("the file ends too early: an element is not closed".to_owned(), "download it again, completely")
        }
        error => (without_position(error), "correct the file, or download it again"),
    };
    let position = match error {
        Error::UnclosedRootNode | Error::UnexpectedEndOfStream => text.trim_end().len().saturating_sub(1),
        Error::DtdDetected => text.find("<!DOCTYPE").unwrap_or(0),
        error => position(text, error.pos()),
    };
    let mut diagnostic = Diagnostic::new(Code::InvalidXml, Place::new(file, position..position + 1), message);
    diagnostic.help(help);
    diagnostic
}

/// The parser's message, which may end with a position that is shown anyway.
fn without_position(error: &Error) -> String {
    let message = error.to_string();
    let shown =
        message.rfind(" at ").filter(|at| message[at + 4..].bytes().all(|it| it.is_ascii_digit() || it == b':'));
    let message = shown.map_or(message.as_str(), |at| &message[..at]);
    format!("this is not XML: {message}")
}

/// The byte at a line and a column, which count from 1.
fn position(text: &str, at: roxmltree::TextPos) -> usize {
    let line = text.split_inclusive('\n').take((at.row as usize).saturating_sub(1)).map(str::len).sum::<usize>();
    let column = text[line..].chars().take((at.col as usize).saturating_sub(1)).map(char::len_utf8).sum::<usize>();
    line + column
}
