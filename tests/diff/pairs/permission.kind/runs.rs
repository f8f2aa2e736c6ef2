use post_office::Send;

fn main() {
    assert!(Send::PERMISSIONS[1].1.is_empty());
}
