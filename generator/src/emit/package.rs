//! The files that make a package of the generated code.

mod diagram;
mod entry_point;
pub mod guarantees;
pub mod manifest;
pub mod module;
pub mod readme;
pub mod root;
pub mod runtime;
pub mod service;
