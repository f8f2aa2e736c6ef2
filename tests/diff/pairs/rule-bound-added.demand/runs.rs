use post_office::{Parcel, Send};

fn main() {
    let send = Send::new("1", "2", "lane", "gate").parcels(Vec::<Parcel>::new());
    assert!(send.build().is_ok());
}
