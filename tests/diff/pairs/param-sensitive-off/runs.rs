use post_office::Send;

fn main() {
    assert!(!format!("{:?}", Send::new("1", "2", "lane", "gate").door("a secret")).contains("a secret"));
}
