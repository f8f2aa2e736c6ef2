// @generated from generator/src/support/outcome.rs
// by `cargo run`, which overwrites what is changed here.

//! The outcome of a long-running operation.

/// The outcome of a long-running operation: whether it still runs, or how it ended, with its result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Outcome<R> {
    /// The operation has not ended.
    Running,
    /// The operation succeeded. The service can omit the result.
    Completed(Option<R>),
    /// The operation failed. The service can omit the result.
    Failed(Option<R>),
    /// The operation has a status that this crate does not know, so it is not known whether it ended or succeeded. A
    /// status that is no string is unknown as well.
    Unknown,
}

impl<R> Outcome<R> {
    /// Returns the result, if the operation ended and the service sent one.
    pub fn result(self) -> Option<R> {
        match self {
            Self::Completed(result) | Self::Failed(result) => result,
            Self::Running | Self::Unknown => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Outcome;

    #[test]
    fn only_what_ended_has_a_result() {
        let all = [Outcome::Running, Outcome::Completed(Some(1)), Outcome::Failed(Some(2)), Outcome::Unknown];
        assert_eq!(all.map(Outcome::result), [None, Some(1), Some(2), None]);
    }
}
