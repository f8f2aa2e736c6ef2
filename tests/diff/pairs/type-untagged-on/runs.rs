use post_office::{Contact, Parcel, Party};

fn main() {
    let parcel = Parcel::default().with_sender(Party::person(Contact::new("a")));
    let body = String::from_utf8(parcel.to_vec().unwrap()).unwrap();
    assert!(body.contains("#example.post.contact"), "{body}");
}
