// @generated from schema/types
// by `cargo run`, which overwrites what is changed here.

//! Complex and entity types.

mod failure;
mod thing;

pub use failure::Failure;
pub use thing::Thing;

/// Passes every type to a macro, for tests that cover all of them.
#[doc(hidden)]
#[macro_export]
macro_rules! for_every_type {
    ($macro:ident) => {
        $macro! {
            Failure,
            Thing,
            TypeParameters,
        }
    };
}
