//! The headers of a request.

use crate::diagnostic::{Code, Diagnostics};
use crate::schema::document::HeaderDocument;
use crate::schema::spanned::Spanned;

/// Why no schema lists a header of the HTTP connection.
const FRAMING: &str = "the HTTP client decides how a request is transmitted";

/// The headers that no request lists, and what they follow from.
const DERIVED: &[(&str, &str)] = &[
    ("Authorization", "it follows from `authorization` in `service.yaml`"),
    ("Content-Type", "every request with a body sends JSON and has this header"),
    ("Content-Length", FRAMING),
    ("Transfer-Encoding", FRAMING),
    ("Host", FRAMING),
    ("Connection", FRAMING),
    ("Keep-Alive", FRAMING),
    ("TE", FRAMING),
    ("Trailer", FRAMING),
    ("Upgrade", FRAMING),
    ("Expect", FRAMING),
];

/// Checks that HTTP can carry the names and values of headers, and that none of them follows from something else.
pub fn check_headers(diagnostics: &mut Diagnostics, headers: &[(&Spanned<String>, &HeaderDocument)]) {
    for (name, HeaderDocument { value, doc: _ }) in headers {
        let (name, place) = (name.as_str(), name.place());
        let is_token = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
        if headers.iter().any(|(other, _)| ***other != *name && other.eq_ignore_ascii_case(name)) {
            let message = format!("`{name}` occurs twice, in different letter case");
            diagnostics.report(Code::DuplicateId, place, message);
        }
        if let Some((_, reason)) = DERIVED.iter().find(|(derived, _)| derived.eq_ignore_ascii_case(name)) {
            diagnostics
                .report(Code::DerivedHeader, place, format!("`{name}` is not listed in a schema"))
                .help(format!("remove it: {reason}"));
            continue;
        }
        if !name.chars().all(is_token) {
            diagnostics.report(Code::InvalidName, place, format!("`{name}` is not a valid header name"));
        }
        if value.trim().is_empty() {
            diagnostics
                .report(Code::EmptyText, value.place(), format!("the header `{name}` has no value"))
                .help("write the value that the request sends, or remove the header");
        } else if value.trim() != value.as_str() {
            // HTTP does not transmit it.
            let message = "a header value neither begins nor ends with white space";
            diagnostics.report(Code::InvalidName, value.place(), message).help(format!("write `{}`", value.trim()));
        } else if !value.chars().all(|c| (' '..='~').contains(&c)) {
            let message = "a header value is a single line of ASCII characters";
            diagnostics.report(Code::InvalidName, value.place(), message);
        } else if value.contains(['{', '}']) {
            let message = format!("nothing replaces the placeholder in `{}`", **value);
            diagnostics.report(Code::InvalidName, value.place(), message).help("write a fixed value");
        }
    }
}
