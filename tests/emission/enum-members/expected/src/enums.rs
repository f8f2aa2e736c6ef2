// @generated from schema/enums
// by `cargo run`, which overwrites what is changed here.

//! Enums.

mod later;
mod later_flags;
mod nasty;
mod rights;

pub use later::Later;
pub use later_flags::LaterFlags;
pub use nasty::Nasty;
pub use rights::Rights;
