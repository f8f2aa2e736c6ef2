use post_office::Parcel;

pub fn user(parcel: &Parcel) -> Option<&i64> {
    parcel.volume.as_ref()
}
