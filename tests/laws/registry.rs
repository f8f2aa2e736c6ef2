//! Every type of the generated crate by its name, as in the schema.
#![allow(dead_code, reason = "no test needs all of it")]

use std::fmt::Debug;

use serde::de::DeserializeOwned;
use serde::Serialize;
use serde_json::Value;

use crate::util::every::{every_enum, every_type};

/// A value that does not fit: its place, what was expected, and the value.
pub type Listed = (String, &'static str, Value);

/// Checks that the only value that does not fit is this one. What was expected can be described in more detail.
pub fn is_only(listed: &[Listed], misfit: &Listed, text: &str) -> Verdict {
    let is_it = |one: &Listed| one.0 == misfit.0 && one.1.starts_with(misfit.1) && one.2 == misfit.2;
    ensure(matches!(listed, [one] if is_it(one)), || format!("{listed:?} instead of {misfit:?}\nof {text}"))
}

/// The values in an object that do not fit. Enums have none.
pub trait Misfits {
    /// Lists them.
    fn listed(&self) -> Vec<Listed>;
}

/// The capabilities of every type on the wire.
pub trait Wire:
    Serialize + DeserializeOwned + Misfits + Clone + Debug + PartialEq + Send + Sync + Unpin + 'static
{
}

impl<T: Serialize + DeserializeOwned + Misfits + Clone + Debug + PartialEq + Send + Sync + Unpin + 'static> Wire for T {}

/// `Ok`, or a description of the violation.
pub type Verdict = Result<(), String>;

/// A law that must hold for every type.
pub trait Law {
    /// Whether it holds for the type.
    fn hold<T: Wire>(&self) -> Verdict;
}

macro_rules! types {
    ($($type:ident),* $(,)?) => {
        $(impl Misfits for graph_calls::$type {
            fn listed(&self) -> Vec<Listed> {
                self.misfits().map(|one| (one.place().to_owned(), one.expected(), one.value().clone())).collect()
            }
        })*

        /// The name of every type.
        pub const TYPES: &[&str] = &[$(stringify!($type)),*];

        /// Whether a law holds for the type of this name.
        pub fn hold_for(name: &str, law: &impl Law) -> Verdict {
            match name {
                $(stringify!($type) => law.hold::<graph_calls::$type>(),)*
                _ => Err(format!("no type is called {name}")),
            }
        }
    };
}
every_type!(types);

macro_rules! enums {
    ($($type:ident),* $(,)?) => {
        $(impl Misfits for graph_calls::$type {
            fn listed(&self) -> Vec<Listed> {
                Vec::new()
            }
        })*

        /// The name of every enum.
        pub const ENUMS: &[&str] = &[$(stringify!($type)),*];

        /// Whether a law holds for the enum of this name.
        pub fn hold_for_enum(name: &str, law: &impl Law) -> Verdict {
            match name {
                $(stringify!($type) => law.hold::<graph_calls::$type>(),)*
                _ => Err(format!("no enum is called {name}")),
            }
        }
    };
}
every_enum!(enums);

/// Returns an error with the text of `otherwise` unless `holds` is true.
pub fn ensure(holds: bool, otherwise: impl FnOnce() -> String) -> Verdict {
    if holds {
        return Ok(());
    }
    Err(otherwise())
}
