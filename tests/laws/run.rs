//! How often a law is tried, and what is shown when it does not hold.

use proptest::test_runner::{Config, TestCaseError, TestError, TestRunner};

use super::choices::{choices, Choices};
use super::registry::{Verdict, TYPES};

/// Tries a law with as many lists of choices; `PROPTEST_CASES` overrides how many.
pub fn check(cases: u32, law: impl Fn(&mut Choices) -> Verdict) {
    let mut config = Config { failure_persistence: None, max_shrink_iters: 4_000, ..Config::default() };
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = cases;
    }
    let tried = TestRunner::new(config).run(&choices(), |list| {
        law(&mut Choices::new(list)).map_err(TestCaseError::fail) // What does not hold names its document.
    });
    match tried {
        Ok(()) => {}
        Err(TestError::Fail(reason, _)) => panic!("{reason}"),
        Err(TestError::Abort(reason)) => panic!("given up: {reason}"),
    }
}

/// Tries a law with as many lists of choices for each type.
pub fn check_types(cases: u32, law: impl Fn(&'static str, &mut Choices) -> Verdict) {
    for name in TYPES {
        check(cases, |choices| law(name, choices).map_err(|error| format!("{name}: {error}")));
    }
}
