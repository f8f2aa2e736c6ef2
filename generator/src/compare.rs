//! Comparisons: what differs, and what that means.

pub mod metadata;
pub mod schema;
