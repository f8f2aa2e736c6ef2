use post_office::{Address, Place};

pub fn user() {
    let address = Address::default();
    drop(address.city.clone());
    let _: Place = address.into();
}
