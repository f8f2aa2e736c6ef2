//! Responses are read by their status, headers, and body. This file also tests small documented
//! behavior.

mod util;

mod answers {
    //! One module for each subject. The first one contains no tests.

    mod read;

    mod cases;
    mod codes;
    mod errors;
    mod responses;
    mod small;
}
