use post_office::{Event, Posts};

fn main() {
    let body = r##"{ "value": [{ "change": "deleted", "resourceUrl": "/offices/1/parcels/2", "data": [{ "label": "a" }] }] }"##;
    let event = Posts::from_slice(body.as_bytes()).unwrap().into_iter().next().unwrap().into_event();
    assert!(matches!(event, Event::Other(_)), "{event:?}");
}
