//! E0639

fn main() {
    let _ = graph_calls::ResourcePath::Call { call_id: graph_calls::CallId::from("call") };
}
