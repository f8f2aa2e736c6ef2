use post_office::{Parcel, ParcelState};

pub fn user() {
    drop(Parcel::default().with_state(ParcelState::Waiting));
}
