use post_office::Parcel;

pub fn user(parcel: &Parcel) -> bool {
    parcel.sender.as_ref().and_then(|sender| sender.who()).is_some()
}
