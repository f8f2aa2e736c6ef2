// @generated from schema/actions
// by `cargo run`, which overwrites what is changed here.

//! Actions and the parameters in their bodies.

mod mute_other;
mod mute;
mod mute_all;

pub use mute_other::MuteOther;
pub use mute::{Mute, MuteParameters};
pub use mute_all::{MuteAll, MuteAllParameters};
