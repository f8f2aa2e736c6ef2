use post_office::{Contact, Parcel, Party, Send};

fn main() {
    let parcel =
        |id: &str| Parcel::default().with_label("a").with_sender(Party::person(Contact::new(id).with_name("Ann")));
    assert!(Send::new("1", "2", "lane", "gate").parcels([parcel("a"), parcel("b")]).build().is_ok());
}
