// @generated from schema/actions
// by `cargo run`, which overwrites what is changed here.

//! Actions and the parameters in their bodies.

mod new;
mod ping;
mod r#type;

pub use new::New;
pub use ping::Ping;
pub use r#type::{Type, TypeParameters};
