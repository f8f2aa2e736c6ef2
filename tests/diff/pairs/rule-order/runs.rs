use post_office::Send;

fn main() {
    assert_eq!(
        Send::RULES.iter().map(|rule| rule.id).filter(|id| id.starts_with("tags") || id.starts_with("delay")).next(),
        Some("tags-at-most-two")
    );
}
