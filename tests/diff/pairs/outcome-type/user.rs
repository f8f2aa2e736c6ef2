use post_office::{Operation, Outcome, Problem};

pub fn user(operation: &Operation) -> Option<&Problem> {
    match operation.outcome() {
        Outcome::Failed(problem) => problem,
        _ => None,
    }
}
