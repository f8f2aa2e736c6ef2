use post_office::Party;

pub fn user(party: &Party) -> bool {
    party.who().is_some()
}
