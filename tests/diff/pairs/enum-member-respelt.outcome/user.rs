use post_office::OperationStatus;

pub fn user() {
    drop(OperationStatus::Failed);
}
