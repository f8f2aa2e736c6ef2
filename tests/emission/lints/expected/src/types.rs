// @generated from schema/types
// by `cargo run`, which overwrites what is changed here.

//! Complex and entity types.

mod service;
mod set;
mod types_;
mod user;

pub use service::Service;
pub use set::Set;
pub use types_::Types;
pub use user::User;

/// Passes every type to a macro, for tests that cover all of them.
#[doc(hidden)]
#[macro_export]
macro_rules! for_every_type {
    ($macro:ident) => {
        $macro! {
            Service,
            Set,
            Types,
            User,
            DefaultParameters,
            OptionParameters,
        }
    };
}
