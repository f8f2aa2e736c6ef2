use post_office::{Parcel, Send};

fn main() {
    let request = Send::new("1", "2", "lane", "gate").parcel(Parcel::default().with_label("a")).build().unwrap();
    assert_eq!(request.path(), "/offices/1/shelves/2/send");
}
