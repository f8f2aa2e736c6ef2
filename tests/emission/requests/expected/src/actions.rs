// @generated from schema/actions
// by `cargo run`, which overwrites what is changed here.

//! Actions and the parameters in their bodies.

mod split;
mod split_page;

pub use split::{Split, SplitParameters};
pub use split_page::SplitPage;
