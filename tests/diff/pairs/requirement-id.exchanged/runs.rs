use post_office::Send;

fn main() {
    assert_eq!(Send::REQUIREMENTS[0].id, "office-is-open");
}
