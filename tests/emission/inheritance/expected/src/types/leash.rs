// @generated from schema/types/leash.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::Dog;

/// Holds a dog, and can be given as one.
///
/// [Documentation](https://example.org/leash)
#[derive(Clone)]
#[non_exhaustive]
pub struct Leash {
    /// Whom it holds.
    pub dog: Option<Box<Dog>>,

    rest: support::object::rest::Rest,
}

impl Leash {
    /// Creates an object from its required properties.
    pub fn new(dog: impl Into<Dog>) -> Self {
        Self {
            dog: Some(Box::new(dog.into())),
            ..support::object::blank()
        }
    }

    /// Sets [`dog`](field@Self::dog).
    #[must_use]
    pub fn with_dog(mut self, dog: impl Into<Dog>) -> Self {
        self.dog = Some(Box::new(dog.into()));
        self
    }
}

impl From<Dog> for Leash {
    #[inline]
    fn from(dog: Dog) -> Self {
        Self::new(dog)
    }
}

object! {
    Leash, "#microsoft.graph.leash";
    dog: "dog";
}
