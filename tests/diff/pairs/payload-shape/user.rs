use post_office::{Event, Office};

pub fn user(event: Event) -> Option<Box<Office>> {
    match event {
        Event::OfficeChanged { office, .. } => Some(office),
        _ => None,
    }
}
