use post_office::Send;

fn main() {
    assert_eq!(Send::new("1", "2", "lane", "gate").parameters().lane.as_deref(), Some("lane"));
}
