//! The architecture of the generator: which file may import which, and what does not belong into it.

mod util;

#[path = "laws/model.rs"]
mod model;

mod architecture {
    //! Reading the sources comes first, then what is asked of them.

    mod imports;
    mod scope;
    mod sources;
    mod tokens;

    mod circles;
    mod contents;
    mod documents;
    mod stages;
}
