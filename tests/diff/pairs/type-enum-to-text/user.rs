use post_office::Parcel;

pub fn user(parcel: &Parcel) -> Option<&post_office::ParcelState> {
    parcel.state.as_ref()
}
