// @generated from schema/types
// by `cargo run`, which overwrites what is changed here.

//! Complex and entity types.

mod r#box;
mod clone;
mod default;
mod from;
mod into;
mod into_iterator;
mod iterator;
mod mod_;
mod object;
mod option;
mod report;
mod request;
mod rest;
mod self_;
mod some;
mod string;
mod support;
mod vec;

pub use r#box::Box;
pub use clone::Clone;
pub use default::Default;
pub use from::From;
pub use into::Into;
pub use into_iterator::IntoIterator;
pub use iterator::Iterator;
pub use mod_::Mod;
pub use object::Object;
pub use option::Option;
pub use report::Report;
pub use request::Request;
pub use rest::Rest;
pub use self_::Self_;
pub use some::Some;
pub use string::String;
pub use support::Support;
pub use vec::Vec;

/// Passes every type to a macro, for tests that cover all of them.
#[doc(hidden)]
#[macro_export]
macro_rules! for_every_type {
    ($macro:ident) => {
        $macro! {
            Box,
            Clone,
            Default,
            From,
            Into,
            IntoIterator,
            Iterator,
            Mod,
            Object,
            Option,
            Report,
            Request,
            Rest,
            Self_,
            Some,
            String,
            Support,
            Vec,
        }
    };
}
