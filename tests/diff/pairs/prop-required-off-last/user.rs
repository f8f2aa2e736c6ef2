use post_office::Contact;

pub fn user() {
    drop(Contact::new("a"));
}
