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
