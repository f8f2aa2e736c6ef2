use post_office::Parcel;

pub fn user(parcel: Parcel) -> Option<String> {
    let Parcel { label, weight, .. } = parcel.with_weight(1);
    drop(weight);
    label
}
