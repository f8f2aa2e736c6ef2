use post_office::Address;

pub fn user() {
    drop(Address::default().with_house("1"));
}
