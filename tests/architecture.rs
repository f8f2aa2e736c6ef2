//! The architecture of the generator: which file may import which, and what the generator must not
//! contain.

mod util;

#[path = "laws/model.rs"]
mod model;

mod architecture {
    //! The first modules read the sources. The others check them.

    mod imports;
    mod scope;
    mod sources;
    mod tokens;

    mod circles;
    mod contents;
    mod documents;
    mod stages;
}
