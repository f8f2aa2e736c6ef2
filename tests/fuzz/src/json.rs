//! Properties of JSON that do not depend on its type.

use std::collections::HashSet;
use std::fmt::{self, Debug};

use graph_calls::Misfit;
use serde::de::{DeserializeOwned, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Checks that `read`, which was deserialized from `input`, survives a round trip without losses.
pub fn nothing_is_lost<T: Serialize + DeserializeOwned + PartialEq + Debug>(input: &[u8], read: &T) {
    let expected: Value = serde_json::from_slice(input).expect("what is read as a type is JSON");
    let written = serde_json::to_value(read).expect("what was read can be written");
    assert!(same(&expected, &written), "lost:\n  read:    {expected}\n  written: {written}");
    // A payload with a duplicate member is accepted, but what is written of it has none.
    if has_duplicates(input) {
        return;
    }

    let bytes = serde_json::to_vec(read).expect("what was read can be written");
    let again: T = serde_json::from_slice(&bytes).expect("what was written can be read");
    assert_equal(read, &again);
    assert!(!format!("{read:?}").is_empty());
}

/// Asserts that both are equal. Since NaN is not equal to itself, objects with NaN are compared in
/// serialized form.
pub fn assert_equal<T: Serialize + PartialEq + Debug>(left: &T, right: &T) {
    if left != right {
        let is_nan = to_text(left).contains("\"NaN\"");
        assert!(is_nan && to_text(left) == to_text(right), "differ:\n  {}\n  {}", to_text(left), to_text(right));
    }
}

fn to_text(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("it can be written")
}

/// Whether both are equal, ignoring the letter case of strings. Known members of enums are
/// serialized in their canonical spelling.
pub fn same(read: &Value, written: &Value) -> bool {
    match (read, written) {
        (Value::String(read), Value::String(written)) => read.eq_ignore_ascii_case(written),
        (Value::Array(read), Value::Array(written)) => {
            read.len() == written.len() && read.iter().zip(written).all(|(read, written)| same(read, written))
        }
        (Value::Object(read), Value::Object(written)) => {
            let is_same = |(name, read)| written.get(name).is_some_and(|written| same(read, written));
            read.len() == written.len() && read.iter().all(is_same)
        }
        _ => read == written,
    }
}

/// Whether an object in a JSON text has duplicate members.
pub fn has_duplicates(text: &[u8]) -> bool {
    serde_json::from_slice::<Once>(text).is_err_and(|error| error.is_data())
}

/// Any value without duplicate members in its objects.
struct Once;

impl<'de> Deserialize<'de> for Once {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Self)
    }
}

impl<'de> Visitor<'de> for Once {
    type Value = Self;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value without duplicate members")
    }

    fn visit_unit<E>(self) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_str<E>(self, _: &str) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Self, A::Error> {
        while from.next_element::<Self>()?.is_some() {}
        Ok(self)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Self, A::Error> {
        let mut names = HashSet::new();
        while let Some(name) = from.next_key::<String>()? {
            if !names.insert(name) {
                return Err(serde::de::Error::custom("duplicate"));
            }
            from.next_value::<Self>()?;
        }
        Ok(self)
    }
}

/// Each value that does not fit is at its place in what is written.
pub fn misfits_are_in_place<'v, T: Serialize>(read: &T, misfits: impl Iterator<Item = Misfit<'v>>) {
    let mut misfits = misfits.peekable();
    if misfits.peek().is_none() {
        return;
    }
    let written = serde_json::to_value(read).expect("it can be written");
    for misfit in misfits {
        assert_eq!(written.pointer(misfit.place()), Some(misfit.value()), "{misfit}");
    }
}
