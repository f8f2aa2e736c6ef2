// @generated from schema/actions
// by `cargo run`, which overwrites what is changed here.

//! Actions and the parameters in their bodies.

mod invite;

pub use invite::{Invite, InviteParameters};

/// Passes every action to a macro, for tests that cover all of them.
#[doc(hidden)]
#[macro_export]
macro_rules! for_every_action {
    ($macro:ident) => {
        $macro! {
            Invite,
        }
    };
}
