//! Diagnostics as workflow commands, which GitHub shows at the lines that they are about.

use std::fmt::Write;

use super::page::{Pages, Position};
use crate::diagnostic::{Diagnostic, Place, Sources};

/// Renders all problems, one command on each line.
pub fn github(sources: &Sources, list: &[&Diagnostic]) -> String {
    let mut pages = Pages::new(sources);
    let mut locate = |place: Place| {
        let Position { line, column, .. } = pages.position(place);
        (sources.name(place.file), line, column)
    };
    let mut text = String::new();
    for Diagnostic { code, place, message, help, notes, subject: _, fingerprint } in list {
        let mut message = message.clone();
        if let Some(help) = help {
            message = message + "\nhelp: " + help;
        }
        for (place, note) in notes {
            let (file, line, column) = locate(*place);
            // Writing to a string cannot fail.
            let _ = write!(message, "\nnote: {note}: {file}:{line}:{column}");
        }
        if let Some(fingerprint) = fingerprint {
            let _ = write!(message, "\nfingerprint: {fingerprint}");
        }
        text += &command("error", Some(locate(*place)), code.id(), &message);
    }
    text
}

/// A workflow command: its level, the file, line and column that it annotates, its title, and its message.
pub fn command(level: &str, at: Option<(&str, usize, usize)>, title: &str, message: &str) -> String {
    let (title, message) = (property(title), data(message));
    match at {
        Some((file, line, column)) => {
            let file = property(file);
            format!("::{level} file={file},line={line},col={column},title={title}::{message}\n")
        }
        None => format!("::{level} title={title}::{message}\n"),
    }
}

/// Escapes the message of a command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes a property of a command, which ends at a comma or a colon.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
