use post_office::{Failure, Problem};

pub fn user() {
    let failure = Failure::default().with_error(Problem::default());
    drop(failure.error.as_ref().map(|problem| problem.code.clone()));
}
