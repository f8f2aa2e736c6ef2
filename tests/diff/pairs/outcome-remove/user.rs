use post_office::Operation;

pub fn user(operation: &Operation) {
    let _ = operation.outcome();
}
