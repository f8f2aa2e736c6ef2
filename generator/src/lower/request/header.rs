//! The headers of a request.

use crate::diagnostic::{Code, Diagnostics};
use crate::schema::document::{Entries, HeaderDocument};

/// The value of the `Authorization` header.
const BEARER: &str = "Bearer {token}";

/// Checks that HTTP allows the names and values of the headers.
pub fn check_headers(diagnostics: &mut Diagnostics, headers: &Entries<HeaderDocument>) {
    for (name, HeaderDocument { value, doc: _ }) in headers {
        let (name, place) = (name.as_str(), name.place());
        let is_token = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
        if headers.names().any(|other| other != name && other.eq_ignore_ascii_case(name)) {
            let message = format!("`{name}` occurs twice, in different letter case");
            diagnostics.report(Code::DuplicateId, place, message);
        }
        if !name.chars().all(is_token) {
            diagnostics.report(Code::InvalidName, place, format!("`{name}` is not a valid header name"));
        }
        let is_sent = match name.eq_ignore_ascii_case("authorization") {
            true => **value == BEARER,
            false => !value.contains(['{', '}']),
        };
        if !value.chars().all(|c| (' '..='~').contains(&c)) {
            let message = "a header value is a single line of ASCII characters";
            diagnostics.report(Code::InvalidName, value.place(), message);
        } else if !is_sent {
            let message = format!("nothing replaces the placeholder in `{}`", **value);
            diagnostics
                .report(Code::InvalidName, value.place(), message)
                .help(format!("write `{BEARER}` for `Authorization`, and a fixed value for any other header"));
        }
    }
}
