// @generated from schema/types/dog.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::Animal;

/// Barks.
///
/// Extends [`Animal`]. The properties of the base type are accessible through `Deref`.
///
/// [Documentation](https://example.org/dog)
#[derive(Clone)]
#[non_exhaustive]
pub struct Dog {
    /// Whose it is.
    pub owner: Option<String>,

    /// Its young.
    pub puppies: Option<Vec<Dog>>,

    /// In kg.
    pub weight: Option<f64>,

    /// So far.
    pub steps: Option<i64>,

    base: Animal,
}

impl Dog {
    /// Creates an object from its required properties.
    pub fn new(base: impl Into<Animal>, owner: impl Into<String>) -> Self {
        Self {
            owner: Some(owner.into()),
            base: support::wire::base::base(base.into()),
            ..support::object::blank()
        }
    }

    /// Sets [`owner`](field@Self::owner).
    #[must_use]
    pub fn with_owner(mut self, owner: impl Into<String>) -> Self {
        self.owner = Some(owner.into());
        self
    }

    /// Sets [`puppies`](field@Self::puppies).
    #[must_use]
    pub fn with_puppies(mut self, puppies: impl Into<Vec<Dog>>) -> Self {
        self.puppies = Some(puppies.into());
        self
    }

    /// Sets [`weight`](field@Self::weight).
    #[inline]
    #[must_use]
    pub fn with_weight(mut self, weight: f64) -> Self {
        self.weight = Some(weight);
        self
    }

    /// Sets [`steps`](field@Self::steps).
    #[inline]
    #[must_use]
    pub fn with_steps(mut self, steps: i64) -> Self {
        self.steps = Some(steps);
        self
    }

    /// Sets [`id`](field@crate::Animal::id).
    #[must_use]
    pub fn with_id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets [`name`](field@crate::Animal::name).
    #[must_use]
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

object! {
    Dog, "#microsoft.graph.dog", extends Animal;
    owner: "owner";
    puppies: "puppies";
    weight: "weight";
    steps: "steps";
}
