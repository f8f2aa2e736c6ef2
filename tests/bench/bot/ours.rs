//! Uses graph-calls.

use graph_calls::{CommsNotifications, Event, IdentitySet, Invite, Service};

use crate::Error;

pub async fn invite(
    client: &reqwest::Client,
    token: &str,
    call_id: &str,
    user_id: &str,
) -> Result<String, Error> {
    let invite = Invite::new(call_id).participant(IdentitySet::user(user_id));
    let request = invite.to_http(&Service::GRAPH_BETA, token)?;
    let response = client.execute(request.try_into()?).await?;
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let accepted = Invite::read_response((status, headers, response.bytes().await?))?;
    Ok(accepted.body.and_then(|operation| operation.id.clone()).unwrap_or_default())
}

pub fn notified(body: &[u8]) -> Result<(), Error> {
    for notification in CommsNotifications::from_slice(body)? {
        match notification.into_event() {
            Event::InviteEnded { call_id, operation, .. } => {
                println!("{call_id}: {:?}", operation.status);
            }
            Event::RosterUpdated { call_id, participants, .. } => {
                println!("{call_id}: {} participants", participants.len());
            }
            other => println!("{other:?}"),
        }
    }
    Ok(())
}
