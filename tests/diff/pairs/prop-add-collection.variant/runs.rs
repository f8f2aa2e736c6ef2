use post_office::{Carton, Parcel, Send};

fn main() {
    let parcel = Parcel::default().with_label("a").with_wrapping(Carton::default().with_lid(true));
    assert!(Send::new("1", "2", "lane", "gate").parcel(parcel).build().is_ok());
}
