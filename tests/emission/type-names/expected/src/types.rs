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
mod report_resource;
mod request_resource;
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
pub use report_resource::ReportResource;
pub use request_resource::RequestResource;
pub use rest::Rest;
pub use self_::Self_;
pub use some::Some;
pub use string::String;
pub use support::Support;
pub use vec::Vec;
