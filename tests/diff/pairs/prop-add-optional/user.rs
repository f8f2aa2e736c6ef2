use post_office::Parcel;

pub fn user(parcel: Parcel) -> Option<String> {
    let Parcel { label, weight, .. } = parcel.clone();
    drop((label, weight));
    parcel.label
}
