use post_office::Parcel;

pub fn user() {
    let _ = Parcel::default().with_label("a");
}
