use post_office::Address;

pub fn user() {
    drop(Address::default());
}
