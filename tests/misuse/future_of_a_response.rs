//! E0277 is not an HTTP response whose body has been collected

async fn send() -> (u16, [(&'static str, &'static str); 0], Vec<u8>) {
    (200, [], Vec::new())
}

fn main() {
    let _ = graph_calls::Invite::read_response(send());
}
