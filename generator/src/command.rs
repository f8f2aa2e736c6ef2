//! The commands: a file each for what a command does and answers.

pub mod console;
pub mod generate;
pub mod lint;
