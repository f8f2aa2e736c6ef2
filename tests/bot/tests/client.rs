//! The client of the generated crate, over real sockets: every response is written by hand, byte for byte.

mod client {
    //! One module for each subject. The first one contains no tests.

    mod server;

    mod credentials;
    mod interrupted;
    mod links;
    mod retrying;
    mod roots;
    mod secrets;
    mod sending;
    mod spans;
}
