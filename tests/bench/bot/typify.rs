//! Uses typify's types, which do not implement `Default` without builders.

use typify_types::{
    CommsNotificationResourceData, CommsNotifications, Identity, IdentitySet,
    InvitationParticipantInfo, InviteParameters, InviteParticipantsOperation,
};

use crate::Error;

pub async fn invite(
    client: &reqwest::Client,
    token: &str,
    call_id: &str,
    user_id: &str,
) -> Result<String, Error> {
    let url = format!(
        "https://graph.microsoft.com/beta/communications/calls/{call_id}/participants/invite"
    );
    let user = Identity {
        display_name: None,
        id: Some(user_id.to_owned()),
        identity_provider: None,
        odata_type: None,
        tenant_id: None,
        extra: serde_json::Map::new(),
    };
    let identity = IdentitySet {
        application: None,
        application_instance: None,
        asserted_identity: None,
        azure_communication_services_user: None,
        device: None,
        encrypted: None,
        endpoint_type: None,
        guest: None,
        odata_type: None,
        on_premises: None,
        phone: None,
        user: Some(user),
        extra: serde_json::Map::new(),
    };
    let participant = InvitationParticipantInfo {
        endpoint_type: None,
        hidden: None,
        identity: Some(identity),
        odata_type: None,
        participant_id: None,
        remove_from_default_audio_routing_group: None,
        replaces_call_id: None,
        extra: serde_json::Map::new(),
    };
    let body = InviteParameters {
        client_context: None,
        odata_type: None,
        participants: vec![participant],
        extra: serde_json::Map::new(),
    };
    let response = client.post(url).bearer_auth(token).json(&body).send().await?;
    let operation: InviteParticipantsOperation = response.error_for_status()?.json().await?;
    Ok(operation.id.unwrap_or_default())
}

pub fn notified(body: &[u8]) -> Result<(), Error> {
    let posted: CommsNotifications = serde_json::from_slice(body)?;
    for notification in posted.value {
        match notification.resource_data {
            Some(CommsNotificationResourceData::InviteParticipantsOperation(operation)) => {
                println!("{:?}: {:?}", notification.resource, operation.status);
            }
            Some(CommsNotificationResourceData::Array(participants)) => {
                println!("{} participants", participants.len());
            }
            None => println!("{notification:?}"),
        }
    }
    Ok(())
}
