use post_office::ResourcePath;

fn main() {
    assert!(matches!(ResourcePath::parse("/offices/1"), Some(ResourcePath::Office { .. })));
}
