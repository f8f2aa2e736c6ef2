use post_office::Event;

pub fn user(event: Event) -> bool {
    matches!(event, Event::OfficeChanged { .. })
}
