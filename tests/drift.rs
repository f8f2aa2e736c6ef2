//! The schema is compared with metadata: every difference is a finding with both places, and a deviation explains only what it
//! claims.
//!
//! `tests/drift/base` is a schema and the metadata with which it agrees. Every other folder is a case: `changes` replaces or
//! adds top-level keys in files of the schema, and `metadata.txt` changes the metadata: lines that begin with `- ` are replaced
//! by the ones below that begin with `+ `. `metadata.csdl` is used instead of the metadata of the base. `expected.txt` is the
//! exit code and the output of `cargo codegen drift`. `applied` has the files that `--apply` changes and creates.

mod util;

mod drift {
    //! The first module lays out the cases. The others check them.

    pub mod case;

    mod apply;
    mod cases;
    mod formats;
    mod import;
    mod limits;
}
