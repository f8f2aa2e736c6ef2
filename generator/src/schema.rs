//! The contents of the YAML files, before they are interpreted.
//!
//! [`load::load`] reads a folder into [`kind::Documents`]. Files are read in sorted order and
//! validated against [`document`], and every value has its place. What is invalid is reported and replaced, so that the
//! rest can be read. This stage does not check whether the definitions are consistent with each other.

pub mod document;
pub mod gap;
pub mod json_schema;
pub mod kind;
pub mod load;
pub mod lost;
pub mod spanned;

mod check;
mod files;
mod mend;
mod placing;
mod shape;

pub use self::files::slashed;
