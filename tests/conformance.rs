//! Conformance to RFC 8259, for every production, every root type, and every entry point. Invalid
//! JSON is rejected, valid JSON never causes a syntax error, nothing panics, and memory is
//! proportional to the input.

mod util;

#[path = "laws/model.rs"]
mod model;
#[path = "laws/registry.rs"]
mod registry;

mod conformance {
    //! First the three parts of the corpus, then the tests.

    mod corpus;
    mod invalid;
    mod strings;
    mod valid;

    mod allocation;
    mod syntax;
}
