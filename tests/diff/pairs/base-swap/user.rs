use post_office::RushOffer;

pub fn user(offer: &RushOffer) -> Option<i32> {
    offer.count
}
