//! The commands. Each has its own file, which contains its work and its output.

pub mod color;
pub mod completions;
pub mod console;
pub mod diff;
pub mod drift;
mod edits;
pub mod explain;
pub mod generate;
pub mod import;
pub mod json_schema;
pub mod lint;
mod progress;
pub mod source;
