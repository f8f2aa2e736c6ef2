use post_office::Send;

pub fn user() {
    let _ = Send::new("1", "2", "lane", "gate").delay(5);
}
