//! From a schema to a crate, in five stages:
//!
//! ```text
//! schema/*.yaml ─ load ─▶ Documents ─ lower ─▶ Api ─ emit ─▶ tokens ─ format ─▶ texts ─ write ─▶ generated/
//!                 (what YAML says)   (what is true)
//! ```
//!
//! | stage | afterwards it is certain that |
//! | --- | --- |
//! | [`schema::load`] | every file is YAML of the notation, and every definition knows its file |
//! | [`lower`] | names are valid and unique, references resolve, rules fit what they are about |
//! | [`emit`] | every file has its tokens; this stage cannot fail, reads nothing but the [`model`], sorts nothing and invents no name |
//! | [`mod@format`] | every file is Rust, laid out, under its header |
//! | [`output`] | the folder holds all files or none of the new ones |
//!
//! What one stage hands to the next belongs to neither: the [`model`] lies below `lower` and `emit`, [`artefact`] below
//! `emit`, `format` and `output`.
//!
//! A stage reports all its problems to [`diagnostic::Diagnostics`], with their places, and the next one does not start
//! if there are any. [`read`] is the first two stages, [`generate`] the next two, [`output::write`] the last.

pub mod artefact;
pub mod cli;
mod command;
pub mod diagnostic;
pub mod emit;
pub mod format;
pub mod lower;
pub mod model;
pub mod output;
mod parallel;
pub mod report;
pub mod schema;
#[cfg(test)]
mod support;
mod yaml;

use std::path::Path;

use artefact::Text;
use diagnostic::{Diagnostics, Failed};
use format::NotRust;
use model::Api;

/// Reads a schema.
///
/// # Errors
///
/// The schema has problems, which are in `diagnostics`.
pub fn read(diagnostics: &mut Diagnostics, schema: &Path) -> Result<Api, Failed> {
    let documents = schema::load::load(diagnostics, schema)?;
    lower::lower(diagnostics, &documents)
}

/// The texts of all files of the crate that a schema describes, by path.
///
/// # Errors
///
/// This generator emitted something that is not Rust.
pub fn generate(api: &Api) -> Result<Vec<Text>, NotRust> {
    let artefacts = emit::artefacts(api);
    let texts = parallel::map(&artefacts, |artefact| format::format(artefact.emit()));
    let mut texts = texts.into_iter().collect::<Result<Vec<_>, _>>()?;
    texts.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(texts)
}

/// The README's example, which has to compile and run.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
