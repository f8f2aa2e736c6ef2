// @generated from schema/types
// by `cargo run`, which overwrites what is changed here.

//! Complex and entity types.

mod documented;
mod nasty;

pub use documented::Documented;
pub use nasty::Nasty;

/// Passes every type to a macro, for tests that cover all of them.
#[doc(hidden)]
#[macro_export]
macro_rules! for_every_type {
    ($macro:ident) => {
        $macro! {
            Documented,
            Nasty,
        }
    };
}
