//! The command line as its users see it: exit codes, messages on stdout and stderr, and written
//! files.

mod util;

mod cli {
    //! One module for each subject. The first one contains no tests.

    mod place;

    mod check;
    mod commands;
    mod completions;
    mod diff;
    mod edited;
    mod explain;
    mod folders;
    mod foreign;
    mod formats;
    mod fresh;
    mod generate;
    mod inside;
    mod killed;
    #[cfg(unix)]
    mod links;
    #[cfg(unix)]
    mod odd_files;
    #[cfg(unix)]
    mod permissions;
    mod streams;
    #[cfg(target_os = "linux")]
    mod traced;
}
