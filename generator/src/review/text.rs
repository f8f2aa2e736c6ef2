//! A report for people, in a terminal.

use std::fmt::Write;

use super::finding::{Finding, Report};
use crate::compare::schema::axis::Verdict;

/// The number of consequences of one change that are shown.
const FEW: usize = 5;

/// Renders a report.
pub fn text(report: &Report, color: bool) -> String {
    let Report { verdict, rust, request, response, flags, version, changes } = report;
    let mut text = String::new();
    // Writing to a string cannot fail.
    let _ = writeln!(text, "{}: rust {rust}, request {request}, response {response}", styled(*verdict, color));
    for flag in flags {
        let _ = writeln!(text, "flag: {}", flag.word());
    }
    match version.fits() {
        true => {
            let _ = writeln!(text, "version: {}", version.is);
        }
        false => {
            let _ = writeln!(text, "version: {}, which should be {}", version.is, version.should_be);
        }
    }
    for finding in changes {
        text.push('\n');
        one(&mut text, finding, color);
    }
    text
}

fn one(text: &mut String, finding: &Finding, color: bool) {
    let Finding { id, verdict, rust, request, response, reason, old: _, new: _, follows, todo, flag: _ } = finding;
    let _ = writeln!(text, "{}[{id}]: {reason}", styled(*verdict, color));
    if let Some(location) = finding.location() {
        let _ = writeln!(text, "  --> {}:{}:{}", location.file, location.line, location.column);
    }
    let _ = writeln!(text, "  rust {rust}, request {request}, response {response}");
    for follow in follows.iter().take(FEW) {
        let place =
            follow.location().map_or_else(String::new, |at| format!(" ({}:{}:{})", at.file, at.line, at.column));
        let _ = writeln!(text, "  follows: {}{place}", follow.reason);
    }
    if follows.len() > FEW {
        let _ = writeln!(text, "  and {} more that follow", follows.len() - FEW);
    }
    if !todo.is_empty() {
        let _ = writeln!(text, "  to do: {todo}");
    }
}

/// The word for a verdict, in the color of its weight.
fn styled(verdict: Verdict, color: bool) -> String {
    let style = match verdict {
        _ if !color => return verdict.word().to_owned(),
        Verdict::Breaking => "1;91",
        Verdict::Behaviour => "1;33",
        Verdict::Addition => "1;32",
        Verdict::Order | Verdict::Documentation | Verdict::Nothing => "1",
    };
    format!("\x1b[{style}m{}\x1b[0m", verdict.word())
}
