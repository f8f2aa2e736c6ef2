use post_office::Contact;

pub fn user(contact: Contact) -> impl Sized {
    contact.id
}
