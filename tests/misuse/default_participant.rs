//! E0599

fn main() {
    let _ = graph_calls::InvitationParticipantInfo::default();
}
