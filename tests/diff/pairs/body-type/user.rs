use post_office::{CreateParcel, Parcel};

pub fn user() {
    drop(CreateParcel::new("office", Parcel::default()));
}
