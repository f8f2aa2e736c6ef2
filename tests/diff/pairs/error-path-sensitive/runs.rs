use post_office::{Close, ResponseError};

fn main() {
    let Err(ResponseError::Refused(refusal)) =
        Close::read_response((500, [("", ""); 0], r#"{ "error": { "code": "1" } }"#))
    else {
        panic!()
    };
    assert_eq!(refusal.code.as_deref(), Some("1"));
}
