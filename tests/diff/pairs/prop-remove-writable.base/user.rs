use post_office::Address;

pub fn user(address: &Address) -> bool {
    address.street.is_some()
}
