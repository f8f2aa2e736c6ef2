// @generated from schema/types
// by `cargo run`, which overwrites what is changed here.

//! Complex and entity types.

mod animal;
mod dog;
mod entity;
mod leash;
mod shelter;

pub use animal::Animal;
pub use dog::Dog;
pub use entity::Entity;
pub use leash::Leash;
pub use shelter::Shelter;

/// Passes every type to a macro, for tests that cover all of them.
#[doc(hidden)]
#[macro_export]
macro_rules! for_every_type {
    ($macro:ident) => {
        $macro! {
            Animal,
            Dog,
            Entity,
            Leash,
            Shelter,
        }
    };
}
