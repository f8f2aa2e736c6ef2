//! Diagnostics for programs.

use serde::Serialize;

use super::page::{Pages, Position};
use crate::diagnostic::{Diagnostic, Place, Sources};

/// A problem. The fields are the keys of the format.
#[derive(Serialize)]
struct Problem<'d> {
    code: &'static str,
    message: &'d str,
    #[serde(flatten)]
    location: Location<'d>,
    help: Option<&'d str>,
    fingerprint: Option<&'d str>,
    notes: Vec<Note<'d>>,
}

#[derive(Serialize)]
struct Note<'d> {
    message: &'d str,
    #[serde(flatten)]
    location: Location<'d>,
}

#[derive(Serialize)]
struct Location<'d> {
    file: &'d str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

/// Renders all problems as one JSON array.
pub fn json(sources: &Sources, list: &[&Diagnostic]) -> String {
    let mut pages = Pages::new(sources);
    let mut locate = |place: Place| {
        let Position { line, column, end_line, end_column } = pages.position(place);
        Location { file: sources.name(place.file), line, column, end_line, end_column }
    };
    let mut problems = Vec::new();
    for diagnostic in list {
        let Diagnostic { code, place, message, help, notes, subject: _, fingerprint } = diagnostic;
        let notes = notes.iter().map(|(place, message)| Note { message, location: locate(*place) }).collect();
        let (code, help, fingerprint) = (code.id(), help.as_deref(), fingerprint.as_deref());
        problems.push(Problem { code, message, location: locate(*place), help, fingerprint, notes });
    }
    // These values can always be serialized.
    serde_json::to_string_pretty(&problems).unwrap_or_default() + "\n"
}
