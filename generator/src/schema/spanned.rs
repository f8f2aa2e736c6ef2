//! Values with their places.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::{Deserialize, Deserializer, Error, SeqAccess, Visitor};

use crate::diagnostic::{FileId, Place};

/// The name with which a [`Spanned`] asks its deserializer for a place.
///
/// Serde has no concept of places. A deserializer that knows them represents a newtype with this
/// name as a sequence: the numbers of a [`Span`], and then the value.
pub(super) const SPANNED: &str = "$graph_calls::Spanned";

/// A value of a document, and its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spanned<T> {
    value: T,
    span: Span,
}

/// The places of a value and of its key.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Span {
    /// The place of the value.
    pub value: Place,
    /// The place of its key, or of the value itself if it has no key.
    pub key: Place,
}

impl Span {
    /// Converts the span to a sequence of numbers, because serde cannot pass a place.
    pub fn to_numbers(self) -> [u32; 5] {
        let bytes = |place: Place| [place.bytes().start, place.bytes().end].map(|byte| byte as u32);
        let ([start, end], [key_start, key_end]) = (bytes(self.value), bytes(self.key));
        [self.value.file.0, start, end, key_start, key_end]
    }

    fn from_numbers([file, start, end, key_start, key_end]: [u32; 5]) -> Self {
        let place = |start: u32, end: u32| Place::new(FileId(file), start as usize..end as usize);
        Self { value: place(start, end), key: place(key_start, key_end) }
    }
}

impl<T> Spanned<T> {
    /// The place of the value.
    pub fn place(&self) -> Place {
        self.span.value
    }

    /// The place of its key. An element of a list has no key, so this is the place of its first
    /// word.
    pub fn key(&self) -> Place {
        self.span.key
    }

    /// The value without its place.
    pub fn into_inner(self) -> T {
        self.value
    }

    /// Another value with the places of this one.
    pub(super) fn with<U>(&self, value: U) -> Spanned<U> {
        Spanned { value, span: self.span }
    }

    /// Creates a value without a document, for tests.
    #[cfg(test)]
    pub fn nowhere(value: T) -> Self {
        let place = Place::file(FileId(0));
        Self { value, span: Span { value: place, key: place } }
    }
}

impl<T> Deref for Spanned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Spanned<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(SPANNED, SpannedVisitor(PhantomData))
    }
}

struct SpannedVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for SpannedVisitor<T> {
    type Value = Spanned<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value and its place")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Self::Value, A::Error> {
        let mut numbers = [0; 5];
        for number in &mut numbers {
            *number = sequence.next_element()?.ok_or_else(|| A::Error::custom("a place is missing"))?;
        }
        let value = sequence.next_element_seed(PhantomData::<T>)?;
        let value = value.ok_or_else(|| A::Error::custom("a value is missing"))?;
        Ok(Spanned { value, span: Span::from_numbers(numbers) })
    }
}

impl<T: JsonSchema> JsonSchema for Spanned<T> {
    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }

    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}
