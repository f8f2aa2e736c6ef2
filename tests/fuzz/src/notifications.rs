//! Notifications: both ways of reading them agree, and none is lost when they become events.

use graph_calls::{CommsNotifications, Event};

use super::json::{assert_equal, misfits_are_in_place, nothing_is_lost};

/// The bytes are the body of a request to the webhook.
pub fn notifications(data: &[u8]) {
    let read = CommsNotifications::from_slice(data);
    let plain = serde_json::from_slice::<CommsNotifications>(data);
    let (read, plain) = match (read, plain) {
        (Ok(read), Ok(plain)) => (read, plain),
        (Ok(_), Err(error)) => panic!("only from_slice reads it: {error}"),
        (Err(error), Ok(plain)) => {
            assert!(plain.value.is_none(), "from_slice alone refuses it: {error}");
            return nothing_is_lost(data, &plain);
        }
        (Err(_), Err(_)) => return,
    };
    assert_equal(&read, &plain);
    nothing_is_lost(data, &read);
    misfits_are_in_place(&read, read.misfits());
    for notification in read {
        let before = notification.clone();
        let event = notification.into_event();
        assert!(!format!("{event:?}").is_empty());
        if let Event::Other(after) = event {
            assert_equal(&before, &*after);
        }
    }
}
