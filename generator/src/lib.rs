//! From a schema to a crate, in five stages:
//!
//! ```text
//! schema/*.yaml ─ load ─▶ Documents ─ lower ─▶ Api ─ emit ─▶ Emitted ─ format ─▶ Text ─ write ─▶ generated/
//!                 (what YAML says)   (what is true)  (tokens)          (text)
//! ```
//!
//! | stage | afterwards it is certain that |
//! | --- | --- |
//! | [`schema::load`] | every file is YAML of the notation, and every value that can be reported knows where it stands |
//! | [`lower`] | names are valid and unique, references resolve, rules fit what they are about, every list has its order |
//! | [`emit`] | every file has its tokens |
//! | [`mod@format`] | every file is Rust, laid out, under its header |
//! | [`output`] | the folder holds all files or none of the new ones |
//!
//! [`read`] is the first two stages, [`generate`] the next two, [`output::write`] the last. [`cli`] and its commands
//! put them together.
//!
//! # Floors
//!
//! Some modules belong to no stage; what one stage hands to the next lies below both:
//!
//! - [`diagnostic`]: what is wrong, where, and how to mend it. [`report`] shows it.
//! - `yaml`: YAML with positions.
//! - [`model`]: what is true of an API; the output of `lower` and the input of `emit`.
//! - [`artefact`]: a file on its way from `emit` through `format` to `output`.
//! - `support`: the runtime. It is copied into every generated crate and is a module here for its unit tests only.
//!
//! # Invariants
//!
//! These hold everywhere, and changes keep them. `tests/architecture.rs` checks those that are marked with a ✓.
//!
//! - **A lower floor imports no higher one** ✓, **and no two files import each other** ✓. Each file can be read after
//!   those that it imports, and understood without the rest.
//! - **`diagnostic` knows no language and no stage** ✓. The schema and any other input report in the same words and
//!   are shown by the same code.
//! - **`yaml` knows nothing of the notation** ✓, and **one file names `serde_yaml`** ✓. Another parser, or another kind
//!   of document, changes one room.
//! - **The model holds no document** ✓. What the YAML looks like can change without `emit`, and what is emitted can
//!   come from elsewhere.
//! - **`emit` reads the model alone** ✓, **sorts nothing, invents no name and cannot fail.** Whatever can be wrong has been
//!   reported with its position before, and two artefacts never disagree about a name or an order.
//! - **Nothing about a particular type or action stands in the generator** ✓. A schema of other types needs YAML only.
//! - **A value carries its place** from the file in which it stands. `lower` spells no key of the notation to report
//!   something, so that a report cannot point to the wrong line after a key is renamed.
//! - **Documents are taken apart without `..`** where they are lowered. A new key of the notation does not compile
//!   until every stage that reads its document says what it does with it.
//! - **What has to agree stands in one table**: kinds of files in `schema/kind.rs`, kinds of rules in
//!   `schema/document/rule.rs`, codes in `diagnostic/code.rs`, reserved names in `lower/name/reserved.rs`, artefacts in
//!   `emit.rs`.
//! - **Stages accumulate problems.** Each reports everything that it finds to [`Diagnostics`];
//!   the next one does not start if there is anything, so that nothing is reported that only follows from it.
//! - **The same schema gives the same bytes**, in whatever order the file system lists it and on however many cores it
//!   is read: maps that are iterated are sorted, and results of parallel work come in the order of its
//!   input. `tests/determinism.rs` checks it.

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
