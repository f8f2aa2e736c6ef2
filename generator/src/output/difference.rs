//! Shows a plan as a unified diff.

use std::fmt::Write as _;

use similar::TextDiff;

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
    let (old, new) = (old.unwrap_or_default(), new.unwrap_or_default());
    let diff = TextDiff::from_lines(old, new);
    let diff = diff.unified_diff().context_radius(3).header(&from, &to).to_string();
    // Writing to a string cannot fail.
    let _ = write!(shown, "{diff}");
}
