use post_office::Send;

fn main() {
    assert!(Send::HEADERS.iter().all(|(name, _)| *name != "X-Other"));
}
