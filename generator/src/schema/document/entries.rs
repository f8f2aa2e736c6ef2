//! Mappings whose order matters.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use schemars::{json_schema, JsonSchema, Schema, SchemaGenerator};
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};

use crate::diagnostic::Place;
use crate::schema::spanned::Spanned;

/// A mapping from names to `T` that preserves the order in which it is written, which is the order
/// on the wire.
///
/// The loader rejects duplicate names before this type is deserialized.
#[derive(Clone, Debug, PartialEq)]
pub struct Entries<T> {
    list: Vec<(Spanned<String>, T)>,
    place: Option<Place>,
}

impl<T> Entries<T> {
    /// The entries in the order in which they are written.
    pub fn iter(&self) -> std::slice::Iter<'_, (Spanned<String>, T)> {
        self.list.iter()
    }

    /// The entry with this name. The search is linear, so do not call this method for every entry
    /// of a long mapping.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&T> {
        self.list.iter().find(|(key, _)| **key == name).map(|(_, value)| value)
    }

    /// The place of the name of the entry with this name.
    #[must_use]
    pub fn place_of(&self, name: &str) -> Option<Place> {
        self.list.iter().find(|(key, _)| **key == name).map(|(key, _)| key.place())
    }

    /// The names in the order in which they are written.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.list.iter().map(|(name, _)| name.as_str())
    }

    /// The place of the mapping's own key, or `None` if the mapping is absent.
    #[must_use]
    pub fn place(&self) -> Option<Place> {
        self.place
    }

    /// Whether all entries are known. Otherwise, there may be entries that could not be read.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        !self.place.is_some_and(Place::is_nowhere)
    }

    /// Whether there is no entry.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The number of entries.
    #[must_use]
    pub fn len(&self) -> usize {
        self.list.len()
    }
}

impl<T> Default for Entries<T> {
    fn default() -> Self {
        Self { list: Vec::new(), place: None }
    }
}

impl<'a, T> IntoIterator for &'a Entries<T> {
    type Item = &'a (Spanned<String>, T);
    type IntoIter = std::slice::Iter<'a, (Spanned<String>, T)>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Entries<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let list = Spanned::<List<T>>::deserialize(deserializer)?;
        let place = Some(list.key());
        Ok(Self { list: list.into_inner().0, place })
    }
}

/// The entries without the place of the mapping.
struct List<T>(Vec<(Spanned<String>, T)>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ListVisitor(PhantomData))
    }
}

struct ListVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for ListVisitor<T> {
    type Value = List<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a mapping")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(List(entries))
    }
}

impl<T: JsonSchema> JsonSchema for Entries<T> {
    fn schema_name() -> Cow<'static, str> {
        format!("Entries_of_{}", T::schema_name()).into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let value = generator.subschema_for::<T>();
        json_schema!({ "type": "object", "additionalProperties": value })
    }
}
