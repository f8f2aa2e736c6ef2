use post_office::Parcel;

pub fn user() {
    drop(Parcel::default());
}
