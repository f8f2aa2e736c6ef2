use post_office::Party;

fn main() {
    assert_eq!(Party::MEMBERS[0], "person");
}
