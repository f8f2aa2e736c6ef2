use post_office::{ChangeType, Event};

pub fn user(event: &Event) -> Option<&ChangeType> {
    match event {
        Event::ParcelsChanged { change, .. } => Some(change),
        _ => None,
    }
}
