// @generated from schema/types/value.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;

/// A type with the name of one that the generated code uses.
///
/// [Documentation](https://example.org/resources/value)
#[derive(Clone)]
#[non_exhaustive]
pub struct Value {
    /// What it costs.
    pub price: Option<crate::Decimal>,

    /// Where it is.
    pub place: Option<serde_json::Value>,

    /// Its size.
    pub size: Option<i8>,

    rest: support::object::rest::Rest,
}

impl Value {
    /// Creates an object from its required properties.
    pub fn new(
        price: impl Into<crate::Decimal>,
        place: impl Into<serde_json::Value>,
        size: i8,
    ) -> Self {
        Self {
            price: Some(price.into()),
            place: Some(place.into()),
            size: Some(size),
            ..support::object::blank()
        }
    }
}

object! {
    Value, "#microsoft.graph.value";
    price: "price" => with_price(into crate::Decimal);
    place: "place" => with_place(into serde_json::Value);
    size: "size" => with_size(plain i8);
}
