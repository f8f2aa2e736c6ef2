use post_office::Contact;

pub fn user() {
    let _ = Contact::from("1");
}
