//! Every type of the generated crate under its name, as the schema lists them.
#![allow(dead_code, reason = "no test needs all of it")]

use std::fmt::Debug;

use serde::de::DeserializeOwned;
use serde::Serialize;

use crate::util::every::{every_enum, every_type};

/// What every type of the wire can do.
pub trait Wire: Serialize + DeserializeOwned + Clone + Debug + PartialEq + Send + Sync + Unpin + 'static {}

impl<T: Serialize + DeserializeOwned + Clone + Debug + PartialEq + Send + Sync + Unpin + 'static> Wire for T {}

/// Nothing, or what does not hold.
pub type Verdict = Result<(), String>;

/// Something that is to hold for every type.
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

/// Nothing if `holds`, otherwise what `otherwise` says.
pub fn ensure(holds: bool, otherwise: impl FnOnce() -> String) -> Verdict {
    if holds {
        return Ok(());
    }
    Err(otherwise())
}
