//! Reviews an edit of a schema: reads both schemas, compares them, and reports what the edit means.

mod finding;
mod github;
mod loaded;
mod markdown;
mod text;
mod version;

use crate::compare::schema::{compare, Schema};
use crate::format::NotRust;
use crate::generate;
use crate::report::Format;

pub use self::finding::{Finding, Location, Report};
pub use self::loaded::Loaded;
pub use self::version::Versions;

/// Compares two schemas.
///
/// # Errors
///
/// This generator emitted something that is not Rust.
pub fn review(old: &Loaded, new: &Loaded) -> Result<Report, NotRust> {
    // The version is the answer to what differs, so it is no difference.
    let mut edited = new.api.clone();
    edited.service.version.clone_from(&old.api.service.version);
    let texts = [generate(&old.api)?, generate(&edited)?];
    let schemas = [old, new].map(|side| Schema { documents: &side.documents, api: &side.api });
    let difference = compare(schemas[0], schemas[1], [&texts[0], &texts[1]]);
    Ok(Report::new([old, new], &difference.changes))
}

/// Renders a report. `color` affects only the text.
#[must_use]
pub fn render(report: &Report, format: Format, color: bool) -> String {
    match format {
        Format::Text => text::text(report, color),
        Format::Json => json(report),
        Format::Markdown => markdown::markdown(report),
        Format::Github => github::github(report),
    }
}

/// The report as one JSON object.
fn json(report: &Report) -> String {
    // These values can always be serialized.
    serde_json::to_string_pretty(report).unwrap_or_default() + "\n"
}

/// The JSON Schema of a report.
#[must_use]
pub fn json_schema() -> String {
    let schema = schemars::schema_for!(Report);
    serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n"
}
