//! E0638

fn main() {
    let notification = graph_calls::CommsNotification::default();
    if let graph_calls::Event::InviteEnded { call_id, operation_id, operation } = notification.into_event() {
        println!("{call_id} {operation_id:?} {operation:?}");
    }
}
