// @generated from schema/actions
// by `cargo run`, which overwrites what is changed here.

//! Actions and the parameters in their bodies.

mod default;
mod option;

pub use default::{Default, DefaultParameters};
pub use option::{Option, OptionParameters};
