use post_office::Send;

fn main() {
    assert!(Send::HEADERS.contains(&("X-Client", "post")));
}
