//! Reading and writing of Graph's call messages, measured side by side.
//!
//! | module | what it holds |
//! | --- | --- |
//! | [`corpus`] | the bytes that are read |
//! | [`derive_model`], [`typify_model`] | what a user would pick instead |
//! | `ours` | the generated crate (feature `ours`) |
//! | [`case`] | every contender on every message, as something that can be run n times |
//! | [`sampling`] | interleaved timing of cases, and ratios between them |
//! | [`figures`] | the figures with their targets |
//! | [`allocations`] | an allocator that counts |
//! | [`steady`] | an allocator that costs the same every time |

pub mod allocations;
pub mod case;
pub mod corpus;
pub mod derive_model;
pub mod figures;
pub mod ordered;
#[cfg(feature = "ours")]
pub mod ours;
pub mod sampling;
pub mod steady;
pub mod typify_model;
