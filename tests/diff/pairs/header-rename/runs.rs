use post_office::Send;

fn main() {
    assert!(Send::HEADERS.contains(&("Prefer", "return=minimal")));
}
