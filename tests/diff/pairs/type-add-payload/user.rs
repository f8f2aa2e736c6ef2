use post_office::{Event, RushOffer};

pub fn user(event: Event) {
    if let Event::Offered { offer, .. } = event {
        drop(RushOffer::try_from(*offer).map(|offer| offer.minutes));
    }
}
