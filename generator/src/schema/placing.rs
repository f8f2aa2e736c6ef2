//! Reads documents with their places: a deserializer that walks through the marked tree in parallel
//! with another deserializer.
//!
//! The other deserializer determines what each value is, and the tree only determines where it is.
//! Both read the same text in the same order, so the next entry or element of one is the next one
//! of the other.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, MapAccess, SeqAccess, Visitor};

use super::spanned::{Span, SPANNED};
use crate::yaml::locate::Locator;
use crate::yaml::{Chars, Content, Entry, Node};

/// A deserializer with the place of the value that it reads.
pub struct Placing<'a, 't, D> {
    inner: D,
    at: Cursor<'a, 't>,
}

impl<'a, 't, D> Placing<'a, 't, D> {
    /// Creates a reader of the document with this root node.
    pub fn new(inner: D, locator: &'a Locator, root: &'a Node<'t>) -> Self {
        Self { inner, at: Cursor { locator, key: None, node: Some(root) } }
    }
}

/// The position of a deserializer in the tree.
struct Cursor<'a, 't> {
    locator: &'a Locator,
    key: Option<&'a Chars>,
    /// `None` for a key.
    node: Option<&'a Node<'t>>,
}

impl<'a, 't> Cursor<'a, 't> {
    fn span(&self) -> Span {
        let locator = self.locator;
        match (self.key, self.node) {
            (key, Some(node)) => Span { value: locator.value(key, node), key: locator.key(key, node) },
            (key, None) => {
                let place = locator.chars(key.unwrap_or(&(0..0)));
                Span { value: place, key: place }
            }
        }
    }

    /// The elements below this node. There are none if the parsers disagree about its content.
    fn items(&self) -> std::slice::Iter<'a, Node<'t>> {
        match self.node.map(|node| &node.content) {
            Some(Content::Sequence(items)) => items.iter(),
            _ => [].iter(),
        }
    }

    fn entries(&self) -> std::slice::Iter<'a, Entry<'t>> {
        match self.node.map(|node| &node.content) {
            Some(Content::Mapping { entries, .. }) => entries.iter(),
            _ => [].iter(),
        }
    }
}

macro_rules! forward_deserialize {
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
            self.inner.$method(Placing { inner: visitor, at: self.at })
        }
    )*};
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Placing<'_, '_, D> {
    type Error = D::Error;

    forward_deserialize! {
        deserialize_any deserialize_bool deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128 deserialize_f32 deserialize_f64
        deserialize_char deserialize_str deserialize_string deserialize_bytes deserialize_byte_buf deserialize_option
        deserialize_unit deserialize_seq deserialize_map deserialize_identifier deserialize_ignored_any
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, D::Error> {
        if name == SPANNED {
            let numbers = self.at.span().to_numbers().into_iter();
            return visitor.visit_seq(SpanAccess { numbers, value: Some(self) });
        }
        self.inner.deserialize_newtype_struct(name, Placing { inner: visitor, at: self.at })
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, D::Error> {
        self.inner.deserialize_unit_struct(name, Placing { inner: visitor, at: self.at })
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, D::Error> {
        self.inner.deserialize_tuple(len, Placing { inner: visitor, at: self.at })
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        len: usize,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.inner.deserialize_tuple_struct(name, len, Placing { inner: visitor, at: self.at })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.inner.deserialize_struct(name, fields, Placing { inner: visitor, at: self.at })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.inner.deserialize_enum(name, variants, Placing { inner: visitor, at: self.at })
    }
}

macro_rules! forward_visit {
    ($($method:ident: $value:ty;)*) => {$(
        fn $method<E: Error>(self, value: $value) -> Result<V::Value, E> {
            self.inner.$method(value)
        }
    )*};
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Placing<'_, '_, V> {
    type Value = V::Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.expecting(formatter)
    }

    forward_visit! {
        visit_bool: bool; visit_i64: i64; visit_i128: i128; visit_u64: u64; visit_u128: u128; visit_f64: f64;
        visit_str: &str; visit_borrowed_str: &'de str; visit_string: String;
    }

    fn visit_none<E: Error>(self) -> Result<V::Value, E> {
        self.inner.visit_none()
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.inner.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<V::Value, D::Error> {
        self.inner.visit_some(Placing { inner: deserializer, at: self.at })
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<V::Value, D::Error> {
        self.inner.visit_newtype_struct(Placing { inner: deserializer, at: self.at })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, sequence: A) -> Result<V::Value, A::Error> {
        let (items, locator) = (self.at.items(), self.at.locator);
        self.inner.visit_seq(PlacingSeq { inner: sequence, locator, items })
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<V::Value, A::Error> {
        let (entries, locator) = (self.at.entries(), self.at.locator);
        self.inner.visit_map(PlacingMap { inner: map, locator, entries, entry: None })
    }

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<V::Value, A::Error> {
        // All enums of the notation are words.
        self.inner.visit_enum(data)
    }
}

impl<'de, T: DeserializeSeed<'de>> DeserializeSeed<'de> for Placing<'_, '_, T> {
    type Value = T::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T::Value, D::Error> {
        self.inner.deserialize(Placing { inner: deserializer, at: self.at })
    }
}

struct PlacingSeq<'a, 't, A> {
    inner: A,
    locator: &'a Locator,
    items: std::slice::Iter<'a, Node<'t>>,
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for PlacingSeq<'_, '_, A> {
    type Error = A::Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, A::Error> {
        let at = Cursor { locator: self.locator, key: None, node: self.items.next() };
        self.inner.next_element_seed(Placing { inner: seed, at })
    }
}

struct PlacingMap<'a, 't, A> {
    inner: A,
    locator: &'a Locator,
    entries: std::slice::Iter<'a, Entry<'t>>,
    entry: Option<&'a Entry<'t>>,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for PlacingMap<'_, '_, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        self.entry = self.entries.next();
        let at = Cursor { locator: self.locator, key: self.entry.map(|entry| &entry.key_chars), node: None };
        self.inner.next_key_seed(Placing { inner: seed, at })
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, A::Error> {
        let (key, node) = (self.entry.map(|entry| &entry.key_chars), self.entry.map(|entry| &entry.value));
        self.inner.next_value_seed(Placing { inner: seed, at: Cursor { locator: self.locator, key, node } })
    }
}

/// Deserializes the numbers of a span, and then the value.
struct SpanAccess<'a, 't, D> {
    numbers: std::array::IntoIter<u32, 5>,
    value: Option<Placing<'a, 't, D>>,
}

impl<'de, D: Deserializer<'de>> SeqAccess<'de> for SpanAccess<'_, '_, D> {
    type Error = D::Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, D::Error> {
        match self.numbers.next() {
            Some(number) => seed.deserialize(number.into_deserializer()).map(Some),
            None => self.value.take().map(|value| seed.deserialize(value)).transpose(),
        }
    }
}
