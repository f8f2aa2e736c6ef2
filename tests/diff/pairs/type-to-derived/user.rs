use post_office::Parcel;

pub fn user() {
    drop(Parcel::default().with_origin(post_office::Place::default()));
}
