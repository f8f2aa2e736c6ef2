use post_office::{Parcel, Send, Slot};

fn main() {
    let parcel = Parcel::default().with_label("a").with_slot(Slot::new("row", "column"));
    assert!(Send::new("1", "2", "lane", "gate").parcel(parcel).build().is_ok());
}
