//! Objects to and from text.

pub(crate) mod append;
pub(crate) mod base;
pub(crate) mod debug;
pub(crate) mod reader;
pub(crate) mod tag;
pub(crate) mod writer;
