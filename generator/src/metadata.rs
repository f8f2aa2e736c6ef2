//! Metadata: what a service or a schema declares, as [`Facts`] in one form, so that both can be compared.
//!
//! [`csdl::read`] reads the metadata of a service, which is an XML document in the Common Schema Definition Language
//! (CSDL) of OData 4. [`declared::declared`] reads the documents of a schema. Every fact has its place. Nothing here judges
//! what it reads: only a file that is not metadata is reported.

pub mod argument;
pub mod csdl;
pub mod declared;
pub mod facts;
pub mod members;
pub mod walk;

mod derived;
mod file;
mod name;
mod xml;

pub use self::facts::Facts;
