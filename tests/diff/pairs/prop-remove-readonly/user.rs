use post_office::Parcel;

pub fn user(parcel: &Parcel) -> bool {
    parcel.arrived.is_some()
}
