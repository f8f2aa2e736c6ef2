use post_office::Parcel;

pub fn user(parcel: &Parcel) -> Option<&f64> {
    parcel.price.as_ref()
}
