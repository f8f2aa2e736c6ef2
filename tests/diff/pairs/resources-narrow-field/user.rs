use post_office::{Event, OperationId};

pub fn user(event: Event) -> Option<OperationId> {
    match event {
        Event::SendEnded { operation_id, .. } => operation_id,
        _ => None,
    }
}
