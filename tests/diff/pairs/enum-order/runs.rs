use post_office::Color;

fn main() {
    assert_eq!(Color::KNOWN[0], Color::Red);
}
