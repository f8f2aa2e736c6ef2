use post_office::Parcel;

pub fn user(parcel: &Parcel) -> Option<&i32> {
    parcel.weight.as_ref()
}
