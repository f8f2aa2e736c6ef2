//! The command line, as somebody meets it who runs it: exit codes, what is said where, and what is written.

mod util;

mod cli {
    //! One module per subject; the first one has no tests.

    mod place;

    mod check;
    mod commands;
    mod folders;
    mod foreign;
    mod fresh;
    mod generate;
    mod killed;
    #[cfg(unix)]
    mod links;
    mod streams;
}
