use post_office::Send;

pub fn user(send: &Send) -> &str {
    send.shelf_id().as_str()
}
