use post_office::Send;

pub fn user() {
    drop(Send::new("1", "2", "lane", "gate"));
}
