use post_office::Card;

pub fn user(card: Card) -> Option<String> {
    card.number
}
