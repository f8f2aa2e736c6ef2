use post_office::Event;

pub fn user(event: Event) -> Option<i32> {
    match event {
        Event::Offered { offer, .. } => offer.count,
        _ => None,
    }
}
