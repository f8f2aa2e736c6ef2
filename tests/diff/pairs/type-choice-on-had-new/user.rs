use post_office::{Contact, Firm};

pub fn user() {
    drop(Firm::new(Contact::new("f")));
}
