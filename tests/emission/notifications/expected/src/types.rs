// @generated from schema/types
// by `cargo run`, which overwrites what is changed here.

//! Complex and entity types.

mod r#box;
mod envelope;
mod letter;
mod thing;

pub use r#box::Box;
pub use envelope::Envelope;
pub use letter::Letter;
pub use thing::Thing;

/// Passes every type to a macro, for tests that cover all of them.
#[doc(hidden)]
#[macro_export]
macro_rules! for_every_type {
    ($macro:ident) => {
        $macro! {
            Box,
            Envelope,
            Letter,
            Thing,
        }
    };
}
