// @generated from schema/enums
// by `cargo run`, which overwrites what is changed here.

//! Enums.

mod nasty;
mod rights;

pub use nasty::Nasty;
pub use rights::Rights;

/// Passes every enum to a macro, for tests that cover all of them.
#[doc(hidden)]
#[macro_export]
macro_rules! for_every_enum {
    ($macro:ident) => {
        $macro! {
            Nasty,
            Rights,
        }
    };
}
