use post_office::Event;

pub fn user(event: Event) -> Option<i32> {
    match event {
        Event::OfficeChanged { office, .. } => office.floors,
        _ => None,
    }
}
