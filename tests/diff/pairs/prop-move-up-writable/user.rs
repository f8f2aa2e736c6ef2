use post_office::Address;

pub fn user(address: Address) -> Option<String> {
    let Address { house, .. } = address;
    house
}
