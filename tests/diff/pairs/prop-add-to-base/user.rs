use post_office::Address;

pub fn user(address: &Address) -> Option<&str> {
    address.city.as_deref().or(address.house.as_deref())
}
