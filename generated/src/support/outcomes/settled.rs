// @generated from generator/src/support/outcomes/settled.rs
// by `cargo run`, which overwrites what is changed here.

//! What became of an operation.

/// What became of an operation that was settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Settled {
    /// It ended, and the future that waited for it is complete.
    Ended,
    /// It still runs, so its future goes on waiting.
    Running,
    /// It had ended before. The service can send a notification twice.
    Repeated,
    /// Nobody waits for it any more, because its future was dropped.
    Late,
    /// Nobody waited for it: another process sent the request, or it was long ago.
    Foreign,
}
