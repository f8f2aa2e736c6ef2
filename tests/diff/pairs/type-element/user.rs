use post_office::Parcel;

pub fn user() {
    drop(Parcel::default().with_stops([post_office::Place::default()]));
}
