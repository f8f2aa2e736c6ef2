//! Serialization and deserialization of objects.

pub(crate) mod append;
pub(crate) mod base;
pub(crate) mod debug;
pub(crate) mod member_name;
pub(crate) mod misfits;
pub(crate) mod parser;
pub(crate) mod reader;
pub(crate) mod tag;
pub(crate) mod unquoted;
pub(crate) mod writer;
