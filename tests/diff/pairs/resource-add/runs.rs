use post_office::ResourcePath;

fn main() {
    assert_eq!(ResourcePath::parse("/depots/1"), None);
}
