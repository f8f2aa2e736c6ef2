// @generated from schema/types/dog.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::Animal;

/// Barks.
///
/// Extends [`Animal`], whose properties are accessible through `Deref`.
///
/// # Inherited properties
///
#[doc = super::animal::inherited!()]
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
}

object! {
    Dog, "#microsoft.graph.dog", extends animal::Animal;
    owner: "owner" => with_owner(into String);
    puppies: "puppies" => with_puppies(into Vec<crate::Dog>);
    weight: "weight" => with_weight(plain f64);
    steps: "steps" => with_steps(plain i64);
}
