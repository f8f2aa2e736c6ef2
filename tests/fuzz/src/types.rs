//! Types: everything that a type reads is preserved.

use std::fmt::Debug;

use serde::de::DeserializeOwned;
use serde::Serialize;
use serde_json::Value;

use super::json::{assert_equal, has_duplicates, misfits_are_in_place, nothing_is_lost};
use every::every_type;

#[path = "../../util/every.rs"]
mod every;

macro_rules! laws {
    ($($type:ident),* $(,)?) => {
        &[$(|json| {
            law(json, graph_calls::$type::from_slice, graph_calls::$type::to_vec);
            if let Ok(read) = serde_json::from_slice::<graph_calls::$type>(json) {
                misfits_are_in_place(&read, read.misfits());
            }
        }),*]
    };
}

/// The law for each type, in the order of the schema.
const LAWS: &[fn(&[u8])] = every_type! { laws };

/// The first byte selects a type, and the rest is JSON.
pub fn types(data: &[u8]) {
    if let Some((selector, json)) = data.split_first() {
        LAWS[usize::from(*selector) % LAWS.len()](json);
    }
}

fn law<T>(json: &[u8], from_slice: fn(&[u8]) -> serde_json::Result<T>, to_vec: fn(&T) -> serde_json::Result<Vec<u8>>)
where
    T: Serialize + DeserializeOwned + PartialEq + Clone + Debug,
{
    let read = serde_json::from_slice::<T>(json);
    match (&read, from_slice(json)) {
        (Ok(read), Ok(direct)) => assert_equal(read, &direct),
        (Err(_), Err(_)) => {}
        // The envelope of notifications needs an array.
        (Ok(_), Err(error)) => assert!(error.to_string().contains("which must be an array"), "{error}"),
        (Err(error), Ok(_)) => panic!("only from_slice reads it: {error}"),
    }
    match &read {
        Ok(read) => {
            nothing_is_lost(json, read);
            let (direct, written) = (to_vec(read), serde_json::to_vec(read));
            assert_eq!(direct.expect("it can be written"), written.expect("it can be written"));
            assert_equal(read, &read.clone());
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
    if has_duplicates(json) {
        return;
    }
    // All ways of reading agree, including on rejected input.
    let Ok(value) = serde_json::from_slice::<Value>(json) else {
        assert!(read.is_err());
        return;
    };
    let others = [serde_json::from_value::<T>(value), serde_json::from_reader(json)];
    for other in others {
        match (&read, other) {
            (Ok(read), Ok(other)) => assert_equal(read, &other),
            (Err(_), Err(_)) => {}
            (read, other) => panic!("from_slice: {:?}, otherwise: {:?}", read.as_ref().err(), other.err()),
        }
    }
}
