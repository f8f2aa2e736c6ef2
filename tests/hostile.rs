//! Hostile texts in every place of a schema: each is refused with a position, or changes nothing but what is displayed.
//!
//! `hostile/schema` uses every key of the notation. Each of its values and names is exchanged for the strings of
//! `hostile/strings.txt`, one at a time. What is generated must have the same tokens, the same structure of documentation,
//! and the same keys in its manifest as with a harmless text. `ALL=1` tries every string in every place, not only a sample,
//! and runs rustdoc on crates with hostile texts in all places.

mod util;

mod hostile {
    //! The first modules change a schema and look at what is generated from it. The others compare.

    pub mod outline;
    pub mod place;
    pub mod schema;

    mod keys;
    mod one;
    mod rustdoc;
    mod title;
}
