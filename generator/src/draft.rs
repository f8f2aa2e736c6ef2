//! What is written into a schema: facts of metadata as definitions, with gaps for what metadata does not know.

pub mod apply;
pub mod import;
pub mod service;
pub mod what;

mod argument;
mod change;
mod definition;
mod function;
mod operation;
mod path;
mod proof;
mod reach;
mod rename;
mod request;
mod settle;
mod style;

pub use self::change::{Change, Changes, Refusal};
