use post_office::Party;

pub fn user() {
    drop(Party::company("b").members().count());
}
