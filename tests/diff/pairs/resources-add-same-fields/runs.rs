use post_office::{Event, Posts};

fn main() {
    let body =
        r##"{ "value": [{ "change": "deleted", "resourceUrl": "/offices/1", "data": { "receipts": ["a"] } }] }"##;
    let event = Posts::from_slice(body.as_bytes()).unwrap().into_iter().next().unwrap().into_event();
    assert!(matches!(event, Event::Other(_)), "{event:?}");
}
