use post_office::Party;

pub fn user() {
    let party = Party::company("b");
    drop((party.member_count(), Party::MEMBERS.len()));
}
