//! E0004

fn main() {
    match graph_calls::ChangeType::Created {
        graph_calls::ChangeType::Created | graph_calls::ChangeType::Updated | graph_calls::ChangeType::Deleted => {}
    }
}
