use post_office::Party;

pub fn user() {
    drop(Party::person("a"));
}
