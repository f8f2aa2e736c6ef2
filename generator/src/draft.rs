//! What is written into a schema: facts of metadata as definitions, with gaps for what metadata does not know.

pub mod apply;
pub mod import;
pub mod service;
pub mod what;

mod change;
mod definition;
mod operation;
mod path;
mod reach;
mod rename;
mod style;

pub use self::change::{Change, Changes, Refusal};
