use post_office::{Parcel, Place, Send};

fn main() {
    let parcel = Parcel::default().with_label("a").with_origin(Place::default());
    assert!(Send::new("1", "2", "lane", "gate").parcel(parcel).build().is_ok());
}
