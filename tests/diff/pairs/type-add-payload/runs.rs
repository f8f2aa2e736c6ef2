use post_office::{Event, Posts};

fn main() {
    let body = r##"{ "value": [{ "change": "created", "resourceUrl": "/offices/1", "data": { "@odata.type": "#example.post.slowOffer", "days": 2 } }] }"##;
    let event = Posts::from_slice(body.as_bytes()).unwrap().into_iter().next().unwrap().into_event();
    assert!(matches!(event, Event::Other(_)), "{event:?}");
}
