//! The commands. Each has its own file, which contains its work and its output.

pub mod console;
pub mod generate;
pub mod lint;
