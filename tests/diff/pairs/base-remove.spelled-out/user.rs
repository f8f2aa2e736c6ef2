use post_office::{Contact, Firm};

pub fn user(firm: Firm) -> Contact {
    firm.into()
}
