//! The output equals the input, all ways of reading are equivalent, and so are all ways of writing.

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::document;
use super::model;
use super::registry::{ensure, hold_for, Law, Verdict, Wire, TYPES};
use super::run::check_types;
use crate::util::every::every_type;

/// Reads a document that fits.
fn read<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    serde_json::from_str(text).map_err(|error| format!("{error}\nin {text}"))
}

/// The object as a value.
pub fn written<T: Wire>(object: &T) -> Result<Value, String> {
    serde_json::to_value(object).map_err(|error| error.to_string())
}

/// Checks that two values are equal, including digits and signs: `0.0 == -0.0`, but they are
/// serialized differently.
pub fn same_values(actual: &Value, expected: &Value, text: &str) -> Verdict {
    let [actual_text, expected_text] = [actual, expected].map(Value::to_string);
    let same = actual == expected && actual_text == expected_text;
    ensure(same, || format!("lost or changed:\n  actual {actual}\nexpected {expected}\nof {text}"))
}

/// Checks that two objects are equal. An object that contains `NaN` is not equal to itself, so its
/// serialized form is compared.
pub fn same<T: Wire>(actual: &T, expected: &T, text: &str) -> Verdict {
    same_values(&written(actual)?, &written(expected)?, text)?;
    let is_equal = actual == expected || holds_nan(&written(expected)?);
    ensure(is_equal, || format!("not equal:\n  actual {actual:?}\nexpected {expected:?}\nof {text}"))
}

fn holds_nan(value: &Value) -> bool {
    match value {
        Value::String(text) => text == "NaN",
        Value::Array(elements) => elements.iter().any(holds_nan),
        Value::Object(members) => members.values().any(holds_nan),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

#[test]
fn the_crate_lists_every_type_of_the_schema() {
    let mut expected: Vec<_> = model::types().map(|resource| resource.ident.as_str()).collect();
    let mut listed = TYPES.to_vec();
    expected.sort_unstable();
    listed.sort_unstable();
    assert_eq!(listed, expected);
}

struct Kept<'a>(&'a str);

impl Law for Kept<'_> {
    fn hold<T: Wire>(&self) -> Verdict {
        let expected: Value = read(self.0)?;
        same_values(&written(&read::<T>(self.0)?)?, &expected, self.0)
    }
}

#[test]
fn what_is_written_is_what_was_read() {
    check_types(96, |name, choices| hold_for(name, &Kept(&document::with_misfits(name, choices).to_string())));
}

struct ReadAlike<'a>(&'a str);

impl Law for ReadAlike<'_> {
    fn hold<T: Wire>(&self) -> Verdict {
        let text = self.0;
        let expected: T = read(text)?;
        let others: [serde_json::Result<T>; 4] = [
            serde_json::from_slice(text.as_bytes()),
            serde_json::from_reader(text.as_bytes()),
            serde_json::from_value(read(text)?),
            T::deserialize(&read::<Value>(text)?),
        ];
        for other in others {
            same(&other.map_err(|error| format!("{error}\nin {text}"))?, &expected, text)?;
        }
        Ok(())
    }
}

#[test]
fn every_way_in_reads_the_same() {
    check_types(32, |name, choices| hold_for(name, &ReadAlike(&document::with_misfits(name, choices).to_string())));
}

struct WrittenAlike<'a>(&'a str);

impl Law for WrittenAlike<'_> {
    fn hold<T: Wire>(&self) -> Verdict {
        let object: T = read(self.0)?;
        let expected = written(&object)?;
        let error = |error: serde_json::Error| format!("{error}\nof {}", self.0);
        let bytes = serde_json::to_vec(&object).map_err(error)?;
        let mut streamed = Vec::new();
        serde_json::to_writer(&mut streamed, &object).map_err(error)?;
        ensure(streamed == bytes, || format!("`to_writer` is not `to_vec` of {}", self.0))?;
        let pretty = serde_json::to_string_pretty(&object).map_err(error)?;
        for text in [std::str::from_utf8(&bytes).map_err(|error| error.to_string())?, &pretty] {
            same_values(&read(text)?, &expected, self.0)?;
            same(&read::<T>(text)?, &object, self.0)?;
        }
        same(&object.clone(), &object, self.0)
    }
}

#[test]
fn every_way_out_writes_the_same() {
    check_types(32, |name, choices| hold_for(name, &WrittenAlike(&document::with_misfits(name, choices).to_string())));
}

macro_rules! direct {
    ($($type:ident),* $(,)?) => {
        /// Checks that `from_slice` and `to_vec` of the type with this name read and write the same as `serde_json`.
        fn is_same_directly(name: &str, text: &str) -> Verdict {
            match name {
                $(stringify!($type) => {
                    let object: graph_calls::$type = read(text)?;
                    let error = |error: serde_json::Error| format!("{error}\nof {text}");
                    match graph_calls::$type::from_slice(text.as_bytes()) {
                        // It needs an array.
                        Err(_) if name == "CommsNotifications" => {}
                        direct => same(&direct.map_err(error)?, &object, text)?,
                    }
                    let (actual, expected) = (object.to_vec().map_err(error)?, serde_json::to_vec(&object).map_err(error)?);
                    let [shown, wanted] = [&actual, &expected].map(|bytes| String::from_utf8_lossy(bytes));
                    ensure(actual == expected, || format!("`to_vec` writes\n  {shown} instead of\n  {wanted}"))
                })*
                _ => Err(format!("no type is called {name}")),
            }
        }
    };
}
every_type!(direct);

#[test]
fn the_direct_ways_in_and_out_are_the_same() {
    check_types(96, |name, choices| is_same_directly(name, &document::with_misfits(name, choices).to_string()));
}

struct Unordered<'a>(&'a str, &'a str);

impl Law for Unordered<'_> {
    fn hold<T: Wire>(&self) -> Verdict {
        same(&read::<T>(self.0)?, &read(self.1)?, self.1)
    }
}

#[test]
fn the_order_of_members_means_nothing() {
    check_types(32, |name, choices| {
        let document = document::with_misfits(name, choices);
        hold_for(name, &Unordered(&document.to_string(), &document.reversed().to_string()))
    });
}

struct Different<'a>(&'a str, &'a str);

impl Law for Different<'_> {
    fn hold<T: Wire>(&self) -> Verdict {
        ensure(read::<T>(self.0)? != read(self.1)?, || format!("{} equals {}", self.0, self.1))
    }
}

#[test]
fn what_is_written_differently_is_not_equal() {
    check_types(16, |name, choices| {
        let (one, other) =
            (document::with_misfits(name, choices).to_string(), document::with_misfits(name, choices).to_string());
        let [one_value, other_value]: [Value; 2] = [read(&one)?, read(&other)?];
        match one_value == other_value {
            true => Ok(()),
            false => hold_for(name, &Different(&one, &other)),
        }
    });
}
