use post_office::Slot;

fn main() {
    assert_eq!(Slot::new("a", "b").row.as_deref(), Some("a"));
}
