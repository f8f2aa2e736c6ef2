// @generated from schema/actions
// by `cargo run`, which overwrites what is changed here.

//! Actions and the parameters in their bodies.

mod reset;
mod split;
mod split_page;

pub use reset::{Reset, ResetParameters};
pub use split::{Split, SplitParameters};
pub use split_page::SplitPage;
