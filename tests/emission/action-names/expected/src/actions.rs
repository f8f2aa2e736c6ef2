// @generated from schema/actions
// by `cargo run`, which overwrites what is changed here.

//! Actions and the parameters in their bodies.

mod new;
mod ping;
mod r#type;

pub use new::New;
pub use ping::Ping;
pub use r#type::{Type, TypeParameters};

/// Passes every action to a macro, for tests that cover all of them.
#[doc(hidden)]
#[macro_export]
macro_rules! for_every_action {
    ($macro:ident) => {
        $macro! {
            New,
            Ping,
            Type,
        }
    };
}
