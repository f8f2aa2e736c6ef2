use post_office::{Parcel, Party, Send};

fn main() {
    let send =
        Send::new("1", "2", "lane", "gate").parcel(Parcel::default().with_label("a").with_sender(Party::person("a")));
    assert!(send.build().is_ok());
}
