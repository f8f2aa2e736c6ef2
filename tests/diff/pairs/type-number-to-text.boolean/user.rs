use post_office::Parcel;

pub fn user(parcel: &Parcel) -> Option<&bool> {
    parcel.fragile.as_ref()
}
