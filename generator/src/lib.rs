//! From a schema to a crate, in five stages:
//!
//! ```text
//! schema/*.yaml ─ load ─▶ Documents ─ lower ─▶ Api ─ emit ─▶ Emitted ─ format ─▶ Text ─ write ─▶ generated/
//!                 (what YAML says)   (what is true)  (tokens)          (text)
//! ```
//!
//! | stage | what it guarantees |
//! | --- | --- |
//! | [`schema::load`] | what is in the documents is in the notation, and every value that can be reported knows its position |
//! | [`lower`] | names are valid and unique, references resolve, rules fit what they are about, every list has its order |
//! | [`emit`] | every file has its tokens |
//! | [`mod@format`] | every file is formatted Rust with a header |
//! | [`output`] | the folder holds either all new files or none of them, or says that it does not |
//!
//! [`read`] runs the first two stages, [`generate`] the next two, and [`output::write`] the last. The commands of [`cli`]
//! combine them.
//!
//! # Floors
//!
//! Some modules are not stages. The modules that stages share are below the stages that use them:
//!
//! - [`diagnostic`]: what is wrong, where, and how to mend it. [`report`] shows it.
//! - `yaml`: YAML with positions.
//! - [`model`]: what is true of an API; the output of `lower` and the input of `emit`.
//! - [`metadata`]: what a service or a schema declares, so that both can be compared.
//! - [`compare`]: what differs between a schema and metadata, and what an edit of a schema means.
//! - [`draft`]: facts of metadata as definitions that are added to a schema.
//! - [`artefact`]: a file on its way from `emit` through `format` to `output`.
//! - [`review`]: two schemas, and the report about what differs.
//! - [`printable`]: which characters of a text are displayed as what they are.
//! - `support`: the runtime. It is copied into every generated crate, and is a module of this crate only for its unit tests.
//!
//! # Invariants
//!
//! Every change keeps these invariants. `tests/architecture.rs` checks the ones with a ✓.
//!
//! - **A lower floor imports no higher one** ✓, **and no two files import each other** ✓. You can read each file after
//!   the files that it imports, and understand it without the others.
//! - **`diagnostic` knows no language and no stage** ✓. Every kind of input reports problems in the same
//!   form, and one renderer shows them.
//! - **`yaml` knows nothing of the notation** ✓, and **one file names `serde_yaml`** ✓. Replacing a
//!   parser changes one module.
//! - **The model holds no document** ✓. The notation can change without changes to `emit`.
//! - **`emit` reads the model alone** ✓, **sorts nothing, invents no name** ✓, **and cannot fail**. Earlier stages
//!   report every problem, with its position, and two artefacts never disagree about a name or an order.
//! - **Nothing about a particular type or action stands in the generator** ✓. A schema of other types needs YAML only.
//! - **A value of a document carries its place** ✓. `lower` does not spell a key of the notation to report a problem, so a
//!   renamed key cannot make a report point to the wrong line.
//! - **`lower` destructures documents without `..`** ✓. A new key of the notation does not compile until `lower` handles it.
//! - **`compare` takes documents ✓ and the model apart without `..`**, so that each key and each part of the model has a verdict in
//!   `compare/schema/catalogue`: what a change of it means. `tests/review.rs` checks that no difference of the generated code is
//!   overlooked.
//! - **What must agree is written once**, in a table: kinds of files in `schema/kind.rs`, kinds of rules in
//!   `schema/document/rule.rs`, codes in `diagnostic/code.rs`, reserved names in `lower/name/reserved.rs`
//!   (`tests/reserved.rs` compares them with the generated code), and artefacts in `emit.rs`. The forms of values that
//!   `schema/document/form.rs` tells editors are those that `lower` accepts (`tests/json_schema.rs` compares both).
//! - **All problems are found in one run.** Each stage reports everything that it finds to [`Diagnostics`]. `load` replaces
//!   what is invalid by something that is [nowhere](diagnostic::Place::nowhere), and `lower` goes on with the rest. No report
//!   is only the consequence of another: what is nowhere, missing, or incomplete is not reported again, and references to
//!   the same missing thing are one problem. `tests/mutations.rs` checks this. `emit` starts only if there is no problem.
//! - **The same schema gives the same bytes**, regardless of the order in which the file system lists files and of
//!   the number of cores: iterated maps are sorted, and results of parallel work come in the order of their input.
//!   `tests/determinism.rs` checks this.

pub mod artefact;
pub mod cli;
mod command;
pub mod compare;
pub mod diagnostic;
pub mod draft;
pub mod emit;
pub mod format;
pub mod lower;
pub mod metadata;
pub mod model;
pub mod output;
mod parallel;
pub mod printable;
pub mod report;
pub mod review;
pub mod schema;
#[cfg(test)]
mod support;
mod yaml;

use std::path::Path;

use artefact::Text;
use diagnostic::{Diagnostics, Failed};
use format::NotRust;
use model::Api;
use schema::gap::Gaps;

/// Reads a schema.
///
/// # Errors
///
/// The schema has problems, which are in `diagnostics`.
pub fn read(diagnostics: &mut Diagnostics, schema: &Path) -> Result<Api, Failed> {
    read_with(diagnostics, schema, Gaps::Reported)
}

/// Does the same as [`read`], and reports gaps or accepts them.
///
/// # Errors
///
/// The schema has problems, which are in `diagnostics`.
pub fn read_with(diagnostics: &mut Diagnostics, schema: &Path, gaps: Gaps) -> Result<Api, Failed> {
    let documents = schema::load::load_with(diagnostics, schema, gaps)?;
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
