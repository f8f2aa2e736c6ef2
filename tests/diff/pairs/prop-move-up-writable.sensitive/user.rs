use post_office::Parcel;

pub fn user(parcel: Parcel) -> Option<String> {
    parcel.remark
}
