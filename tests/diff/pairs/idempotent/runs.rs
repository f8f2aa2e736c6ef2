use post_office::{Retry, Send};

fn main() {
    let error = Send::read_response((500, [("", ""); 0], "")).unwrap_err();
    assert_eq!(error.retry(std::time::SystemTime::UNIX_EPOCH), Retry::Unsafe);
}
