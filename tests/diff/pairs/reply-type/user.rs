use post_office::{Answer, Event};

pub fn user() {
    let _ = Event::reply_to_offered(Answer::default());
}
