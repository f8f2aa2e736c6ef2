use post_office::{Address, Place};

pub fn user() {
    let _: Place = Address::default().into();
}
