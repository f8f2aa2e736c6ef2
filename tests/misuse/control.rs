//! compiles

use graph_calls::{IdentitySet, InvitationParticipantInfo, Invite};

fn main() {
    let invite = Invite::new("call").participant(InvitationParticipantInfo::new(IdentitySet::user("somebody")));
    assert!(invite.validate().is_empty());
}
