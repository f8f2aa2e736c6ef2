use post_office::Send;

fn main() {
    assert_eq!(Send::new("1", "2", "lane", "gate").office_id().as_str(), "1");
}
