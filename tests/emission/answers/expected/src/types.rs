// @generated from schema/types
// by `cargo run`, which overwrites what is changed here.

//! Complex and entity types.

mod failure;
mod identified;
mod reason;

pub use failure::Failure;
pub use identified::Identified;
pub use reason::Reason;
