//! Shows a plan as a unified diff.

use std::fmt::Write as _;

use similar::algorithms::{myers, Capture, Compact, Replace};
use similar::udiff::UnifiedHunkHeader;

use super::plan::Plan;

/// Formats the plan as a unified diff, which `patch` can apply to the existing files unless it is colored.
#[must_use]
pub fn show(plan: &Plan<'_>, color: bool) -> String {
    let mut shown = String::new();
    for write in &plan.writes {
        let old = write.old.as_deref();
        one(&mut shown, write.path, old, Some(write.new));
    }
    for removal in &plan.removals {
        one(&mut shown, &removal.path, Some(&removal.text), None);
    }
    if color {
        shown.split_inclusive('\n').map(colored).collect()
    } else {
        shown
    }
}

/// Colors a line in the way of git.
fn colored(line: &str) -> String {
    let style = match line.as_bytes() {
        [b'-', b'-', b'-', b' ', ..] | [b'+', b'+', b'+', b' ', ..] => "1",
        [b'@', ..] => "36",
        [b'-', ..] => "31",
        [b'+', ..] => "32",
        _ => return line.to_owned(),
    };
    let (text, end) = line.split_at(line.trim_end_matches(['\r', '\n']).len());
    format!("\x1b[{style}m{text}\x1b[0m{end}")
}

fn one(shown: &mut String, path: &str, old: Option<&str>, new: Option<&str>) {
    let name =
        |side: &str, text: Option<&str>| text.map_or_else(|| "/dev/null".to_owned(), |_| format!("{side}/{path}"));
    let (from, to) = (name("a", old), name("b", new));
    let hunks = hunks(&lines(old), &lines(new));
    if !hunks.is_empty() {
        // Writing to a string cannot fail.
        let _ = write!(shown, "--- {from}\n+++ {to}\n");
    }
    shown.extend(hunks);
}

fn lines(text: Option<&str>) -> Vec<&str> {
    text.unwrap_or_default().split_inclusive('\n').collect()
}

/// What differs, with the lines around it. `similar::TextDiff` shows the same, but contains each algorithm dozens of times,
/// which is a tenth of the code of the generator.
fn hunks(old: &[&str], new: &[&str]) -> Vec<String> {
    let mut operations = Compact::new(Replace::new(Capture::new()), old, new);
    let Ok(()) = myers::diff(&mut operations, old, 0..old.len(), new, 0..new.len());
    let hunks = operations.into_inner().into_inner().into_grouped_ops(3);
    let shown = hunks.iter().map(|hunk| {
        let mut shown = format!("{}\n", UnifiedHunkHeader::new(hunk));
        for change in hunk.iter().flat_map(|operation| operation.iter_changes(old, new)) {
            let line = change.value();
            let end = if line.ends_with('\n') { "" } else { "\n\\ No newline at end of file\n" };
            // Writing to a string cannot fail.
            let _ = write!(shown, "{}{line}{end}", change.tag());
        }
        shown
    });
    shown.collect()
}
