use post_office::{ChangeType, Guest, Roster};

pub fn user(roster: &mut Roster<Guest>, guests: Vec<Guest>) -> usize {
    roster.update(&ChangeType::Created, guests).len()
}
