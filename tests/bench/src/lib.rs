//! Benchmarks that compare ways to read and write Graph's call messages.
//!
//! | module | contents |
//! | --- | --- |
//! | [`corpus`] | the bytes that are read |
//! | [`derive_model`], [`typify_model`] | the alternatives that a user would choose |
//! | `ours` | the generated crate (feature `ours`) |
//! | [`case`] | every contender on every message, as a case that can be run n times |
//! | [`sampling`] | interleaved timing of cases, and ratios between them |
//! | [`figures`] | the figures with their targets |
//! | [`allocations`] | an allocator that counts allocations |
//! | [`steady`] | an allocator whose cost is always the same |

pub mod allocations;
pub mod call_model;
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
