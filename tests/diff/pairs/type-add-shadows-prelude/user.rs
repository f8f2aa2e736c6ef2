use post_office::Parcel;

pub fn user(parcel: &Parcel) -> Option<&str> {
    parcel.label.as_deref()
}
