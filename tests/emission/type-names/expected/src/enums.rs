// @generated from schema/enums
// by `cargo run`, which overwrites what is changed here.

//! Enums.

mod debug;
mod result;

pub use debug::Debug;
pub use result::Result;
