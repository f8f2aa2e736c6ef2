//! E0277

fn main() {
    let _ = graph_calls::Invite::new(graph_calls::ParticipantId::from("participant"));
}
