//! E0308

fn main() {
    let _ = graph_calls::OperationStatus::Unknown(String::new());
}
