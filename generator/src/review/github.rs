//! A report as workflow commands, which annotate the files of a pull request.

use super::finding::{Finding, Report};
use crate::compare::schema::axis::Verdict;
use crate::report::command;

/// Renders a report: one command for each change.
pub fn github(report: &Report) -> String {
    let mut text: String = report.changes.iter().map(one).collect();
    if !report.version.fits() {
        let message = format!("the version is {}, and should be {}", report.version.is, report.version.should_be);
        text += &command("warning", None, "version", &message);
    }
    text
}

fn one(finding: &Finding) -> String {
    let level = match finding.worst() {
        Verdict::Breaking | Verdict::Behaviour => "warning",
        Verdict::Addition | Verdict::Order | Verdict::Documentation | Verdict::Nothing => "notice",
    };
    let mut message = finding.reason.clone();
    if !finding.todo.is_empty() {
        message += &format!("\nto do: {}", finding.todo);
    }
    for follow in &finding.follows {
        message += &format!("\nfollows: {}", follow.reason);
    }
    // What is removed has no line that could be annotated.
    let at = finding.new.as_ref().map(|at| (at.file.as_str(), at.line, at.column));
    command(level, at, &format!("{} ({})", finding.verdict, finding.id), &message)
}
