use post_office::{Outcome, Problem, SendOperation};

pub fn user(operation: &SendOperation) -> Option<&Problem> {
    match operation.outcome() {
        Outcome::Failed(problem) => problem,
        _ => None,
    }
}
