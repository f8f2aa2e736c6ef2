use post_office::SendOperation;

pub fn user(operation: SendOperation) -> Option<Vec<String>> {
    operation.receipts
}
