// @generated from schema/enums
// by `cargo run`, which overwrites what is changed here.

//! Enums.

/// Passes every enum to a macro, for tests that cover all of them.
#[doc(hidden)]
#[macro_export]
macro_rules! for_every_enum {
    ($macro:ident) => {
        $macro! {
        }
    };
}
