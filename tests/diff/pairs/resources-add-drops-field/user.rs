use post_office::{Event, OperationId};

pub fn user(event: Event) -> Option<OperationId> {
    match event {
        Event::AlarmRaised { operation_id, .. } => Some(operation_id),
        _ => None,
    }
}
