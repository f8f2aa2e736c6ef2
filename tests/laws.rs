//! The laws of the wire layer: nothing is lost, whatever the document, the type, the way in or the way out.
//!
//! Documents are made from the model that the generator itself reads, and the types are those that the generated crate
//! lists, so a type or a property that is added to the schema is covered without anybody remembering. `PROPTEST_CASES`
//! sets the number of documents per type and law.

mod util;

mod laws {
    //! One module per subject; those without tests come first.

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
