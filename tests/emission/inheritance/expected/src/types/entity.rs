// @generated from schema/types/entity.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::value::family_table::family;
use crate::types::{Animal, Dog, Shelter};

/// Has an id.
///
/// This type is abstract: an object is of one of the derived types, which its `@odata.type` names: [`Animal`],
/// [`Dog`], [`Shelter`].
///
/// [Documentation](https://example.org/entity)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Entity {
    /// A [`Animal`].
    Animal(Box<Animal>),

    /// A [`Dog`].
    Dog(Box<Dog>),

    /// A [`Shelter`].
    Shelter(Box<Shelter>),

    /// An object of a type that this crate does not know, or without an `@odata.type`. It is kept whole.
    Unknown(support::value::unknown_object::UnknownObject),
}

family! {
    Entity;
    Animal: Animal;
    Dog: Dog;
    Shelter: Shelter;
}
