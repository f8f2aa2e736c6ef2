// @generated from schema/enums
// by `cargo run`, which overwrites what is changed here.

//! Enums.

mod debug;
mod result;

pub use debug::Debug;
pub use result::Result;

/// Passes every enum to a macro, for tests that cover all of them.
#[doc(hidden)]
#[macro_export]
macro_rules! for_every_enum {
    ($macro:ident) => {
        $macro! {
            Debug,
            Result,
        }
    };
}
