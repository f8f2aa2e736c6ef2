//! Runs a law several times, and shows the document for which it does not hold.

use proptest::test_runner::{Config, TestCaseError, TestError, TestRunner};

use super::choices::{choices, Choices};
use super::registry::{Verdict, TYPES};

/// Tests a law with this number of lists of choices. `PROPTEST_CASES` overrides the number.
pub fn check(cases: u32, law: impl Fn(&mut Choices) -> Verdict) {
    let mut config = Config { failure_persistence: None, max_shrink_iters: 4_000, ..Config::default() };
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = cases;
    }
    let tried = TestRunner::new(config).run(&choices(), |list| {
        law(&mut Choices::new(list)).map_err(TestCaseError::fail) // The error contains the document.
    });
    match tried {
        Ok(()) => {}
        Err(TestError::Fail(reason, _)) => panic!("{reason}"),
        Err(TestError::Abort(reason)) => panic!("given up: {reason}"),
    }
}

/// Tests a law with this number of lists of choices for each type.
pub fn check_types(cases: u32, law: impl Fn(&'static str, &mut Choices) -> Verdict) {
    for name in TYPES {
        check(cases, |choices| law(name, choices).map_err(|error| format!("{name}: {error}")));
    }
}
