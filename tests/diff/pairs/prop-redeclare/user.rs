use post_office::{Address, Place};

pub fn user(address: Address) -> Place {
    address.into()
}
