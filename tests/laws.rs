//! The laws of the wire layer: nothing is lost, for any document, any type, and any way of reading
//! or writing.
//!
//! Documents are generated from the generator's own model, and the types are those of the generated
//! crate, so new types and properties are covered automatically. `PROPTEST_CASES` sets the number
//! of documents for each type and law.

mod util;

mod laws {
    //! One module for each subject. Those without tests come first.

    mod anything;
    mod choices;
    mod document;
    mod json;
    mod model;
    mod notification;
    mod registry;
    mod run;

    mod changes;
    mod decisions;
    mod depth;
    mod enums;
    mod envelope;
    mod errors;
    mod formats;
    mod numbers;
    mod payloads;
    mod policies;
    mod privacy;
    mod round_trip;
    mod traits;
}
