use post_office::{Send, SendOperation};

pub fn user() {
    let _: Option<SendOperation> = Send::read_response((200, [("", ""); 0], "{}")).unwrap().body;
}
