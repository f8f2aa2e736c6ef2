use post_office::Parcel;

pub fn user() {
    drop(Parcel::default().with_weight(1));
}
