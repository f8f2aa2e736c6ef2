//! Every type of the generated crate by its name, as in the schema.
#![allow(dead_code, reason = "no test needs all of it")]

use std::fmt::Debug;

use serde::de::DeserializeOwned;
use serde::Serialize;

use crate::util::every::{every_enum, every_type};

/// The capabilities of every type on the wire.
pub trait Wire: Serialize + DeserializeOwned + Clone + Debug + PartialEq + Send + Sync + Unpin + 'static {}

impl<T: Serialize + DeserializeOwned + Clone + Debug + PartialEq + Send + Sync + Unpin + 'static> Wire for T {}

/// `Ok`, or a description of the violation.
pub type Verdict = Result<(), String>;

/// A law that must hold for every type.
pub trait Law {
    /// Whether it holds for the type.
    fn hold<T: Wire>(&self) -> Verdict;
}

macro_rules! types {
    ($($type:ident),* $(,)?) => {
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
