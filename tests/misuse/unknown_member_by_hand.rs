//! E0624

fn main() {
    let _ = graph_calls::OperationStatus::Unknown(graph_calls::UnknownMember::new("completed"));
}
