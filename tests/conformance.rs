//! Conformance to RFC 8259, production by production, through every root type and every way in: what is no JSON is
//! refused, what is JSON is never called a syntax error, nothing panics, and memory stays in proportion to the input.

mod util;

#[path = "laws/model.rs"]
mod model;
#[path = "laws/registry.rs"]
mod registry;

mod conformance {
    //! The corpus in three parts, then what is asked of it.

    mod corpus;
    mod invalid;
    mod strings;
    mod valid;

    mod allocation;
    mod syntax;
}
