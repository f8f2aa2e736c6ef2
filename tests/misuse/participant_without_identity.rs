//! E0061

fn main() {
    let _ = graph_calls::InvitationParticipantInfo::new();
}
