//! Shows a plan as a unified diff.

use std::fmt::Write as _;

use similar::TextDiff;

use super::plan::Plan;

/// Formats the plan as a unified diff, which `patch` can apply to the existing files.
pub fn show(plan: &Plan) -> String {
    let mut shown = String::new();
    for write in &plan.writes {
        let old = write.old.as_deref();
        one(&mut shown, write.path, old, Some(write.new));
    }
    for removal in &plan.removals {
        one(&mut shown, &removal.path, Some(&removal.text), None);
    }
    shown
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
