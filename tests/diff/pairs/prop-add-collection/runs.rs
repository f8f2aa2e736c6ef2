use post_office::{Parcel, Send};

fn main() {
    assert!(Send::new("1", "2", "lane", "gate").parcel(Parcel::default().with_label("a")).build().is_ok());
}
