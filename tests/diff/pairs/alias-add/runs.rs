use post_office::{Event, Posts};

fn main() {
    let body = r##"{ "value": [{ "change": "updated", "resourceUrl": "/posts/1", "data": { "name": "Cork" } }] }"##;
    let event = Posts::from_slice(body.as_bytes()).unwrap().into_iter().next().unwrap().into_event();
    assert!(matches!(event, Event::Other(_)), "{event:?}");
}
