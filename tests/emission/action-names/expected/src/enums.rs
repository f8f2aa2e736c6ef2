// @generated from schema/enums
// by `cargo run`, which overwrites what is changed here.

//! Enums.

mod size;

pub use size::Size;

/// Hands every enum to a macro, for tests that hold for all of them.
#[doc(hidden)]
#[macro_export]
macro_rules! for_every_enum {
    ($macro:ident) => {
        $macro! {
            Size,
        }
    };
}
