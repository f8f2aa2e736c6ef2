//! E0277 `(status, body)` is not accepted, because the headers contain `Location` and `Retry-After`

fn main() {
    let _ = graph_calls::Invite::read_response((200_u16, "{}"));
}
