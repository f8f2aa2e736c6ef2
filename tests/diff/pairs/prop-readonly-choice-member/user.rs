use post_office::Party;

pub fn user() {
    drop(Party::person("a").with_company("b"));
}
