use post_office::Color;

fn main() {
    assert_eq!(Color::Red.as_str(), "red");
}
