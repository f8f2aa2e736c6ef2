use post_office::{Contact, Send};

pub fn user() {
    let _ = Send::new("1", "2", "lane", "gate").contact(Contact::new("1"));
}
