//! E0639

fn main() {
    let _ = graph_calls::InvitationParticipantInfo { identity: None };
}
