use post_office::{Event, Posts};

fn main() {
    let body = r##"{ "value": [{ "change": "updated", "resource": "/offices/1", "data": { "floors": 5 } }] }"##;
    let event = Posts::from_slice(body.as_bytes()).unwrap().into_iter().next().unwrap().into_event();
    assert!(matches!(event, Event::OfficeChanged { .. }), "{event:?}");
}
