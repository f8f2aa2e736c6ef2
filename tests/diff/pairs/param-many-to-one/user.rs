use post_office::Send;

pub fn user(send: Send) -> Send {
    send.tags(["a"])
}
