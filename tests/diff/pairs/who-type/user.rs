use post_office::{Card, Guest, Who};

pub fn user(guest: &Guest) -> Option<Who<'_, Card>> {
    guest.who()
}
