use post_office::{Contact, Party};

fn main() {
    let party = Party::person(Contact::new("").with_name("Ann")).with_company("b");
    assert_eq!(party.who().unwrap().kind, "company");
}
