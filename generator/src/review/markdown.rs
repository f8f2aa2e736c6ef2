//! A report in Markdown, for a pull request.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::finding::{Finding, Location, Report};
use crate::compare::schema::axis::{Flag, Verdict};
use crate::report::{code, prose};

/// The number of changes that the table shows. A comment on GitHub has at most 65,536 characters.
const MOST: usize = 150;

/// Renders a report: the verdict, a table of the changes, and what a user of the crate has to do. It is empty if nothing
/// differs.
pub fn markdown(report: &Report) -> String {
    let Report { verdict, rust, request, response, flags, version, changes } = report;
    let mut text = String::new();
    if changes.is_empty() && version.fits() {
        return text;
    }
    // Writing to a string cannot fail.
    let _ = writeln!(text, "## {}\n", headline(*verdict));
    let _ = writeln!(text, "Rust API: **{rust}**. Requests: **{request}**. Responses: **{response}**.");
    for flag in flags {
        let says = match flag {
            Flag::Privacy => "**Privacy**: something that was hidden in logs is shown.",
            Flag::Consent => "**Consent**: an administrator has to consent to other permissions.",
        };
        let _ = writeln!(text, "{says}");
    }
    if !version.fits() {
        let (is, should_be) = (&version.is, &version.should_be);
        let _ = writeln!(text, "\nThe version is {is}, and should be **{should_be}**.");
    }
    if !changes.is_empty() {
        table(&mut text, changes);
        todos(&mut text, changes);
    }
    text
}

fn headline(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Breaking => "Breaking",
        Verdict::Behaviour => "Behaviour: code compiles, and does something else",
        Verdict::Addition => "Addition",
        Verdict::Order => "Order only",
        Verdict::Documentation => "Documentation only",
        Verdict::Nothing => "Nothing",
    }
}

fn table(text: &mut String, changes: &[Finding]) {
    let _ = writeln!(
        text,
        "\n| verdict | change | where | Rust | request | response |\n| --- | --- | --- | --- | --- | --- |"
    );
    for finding in changes.iter().take(MOST) {
        let Finding { id, verdict, rust, request, response, reason, follows, .. } = finding;
        let mut reason = cell(&prose(reason));
        if !follows.is_empty() {
            let names: Vec<_> = follows.iter().take(3).map(|follow| subject(&follow.reason)).collect();
            let more = if follows.len() > names.len() { ", …" } else { "" };
            let _ = write!(reason, "<br>{} more follow from it: {}{more}", follows.len(), cell(&names.join(", ")));
        }
        let place = place(finding);
        let _ = writeln!(text, "| {verdict} | {reason} ({}) | {place} | {rust} | {request} | {response} |", code(id));
    }
    if changes.len() > MOST {
        let _ = writeln!(text, "\n{} more changes are not shown.", changes.len() - MOST);
    }
}

/// What a sentence is about: the code span with which it begins.
fn subject(reason: &str) -> String {
    code(reason.split('`').nth(1).unwrap_or(reason))
}

/// The place in the new schema, with a link. What is removed has no line to which a link could lead.
fn place(finding: &Finding) -> String {
    let shown = |Location { file, line, .. }: &Location| format!("{file}:{line}");
    match (&finding.new, &finding.old) {
        (Some(new), _) => {
            let target = new.file.replace('%', "%25").replace(' ', "%20").replace('(', "%28").replace(')', "%29");
            format!("[{}]({}#L{})", cell(&code(&shown(new))), cell(&target), new.line)
        }
        (None, Some(old)) => format!("{} (before)", cell(&code(&shown(old)))),
        (None, None) => String::new(),
    }
}

/// A text in a cell of a table.
fn cell(text: &str) -> String {
    text.replace('|', r"\|").replace('\n', " ")
}

fn todos(text: &mut String, changes: &[Finding]) {
    let mut seen = BTreeSet::new();
    let mut todos = Vec::new();
    for finding in changes.iter().filter(|finding| !finding.todo.is_empty()) {
        if seen.insert(finding.todo) {
            let same = changes.iter().filter(|other| other.todo == finding.todo);
            let subjects: Vec<_> = same.map(|other| subject(&other.reason)).collect();
            todos.push((subjects, finding.todo));
        }
    }
    if todos.is_empty() {
        return;
    }
    let _ = writeln!(text, "\n### What users of the crate have to do\n");
    for (subjects, todo) in todos {
        let few = subjects.iter().take(5).cloned().collect::<Vec<_>>().join(", ");
        let more = if subjects.len() > 5 { ", …" } else { "" };
        let _ = writeln!(text, "- {few}{more}: {}.", prose(todo));
    }
}

#[cfg(test)]
mod tests {
    use super::{cell, subject};

    #[test]
    fn a_cell_stays_a_cell() {
        assert_eq!(cell("a|b\nc"), r"a\|b c");
        assert_eq!(subject("`a/b` is removed"), "`a/b`");
    }
}
