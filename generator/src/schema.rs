//! What the YAML says, before anything is made of it.
//!
//! [`load::load`] reads a folder into [`kind::Documents`]: files in sorted order, each as strict as [`document`]
//! demands and each with its place. Whether the definitions fit together is not decided here.

pub mod document;
pub mod json_schema;
pub mod kind;
pub mod load;
pub mod spanned;

mod check;
mod files;
mod placing;
mod shape;
