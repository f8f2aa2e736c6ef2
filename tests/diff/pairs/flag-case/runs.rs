use post_office::Marks;

fn main() {
    assert_eq!(Marks::HEAVY.as_str(), "heavy");
}
