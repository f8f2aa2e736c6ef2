//! A stand-in for Graph, for an example and for tests over real sockets.
