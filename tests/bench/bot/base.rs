//! Uses only `serde_json::Value`.

use serde_json::{json, Value};

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
    let body = json!({"participants": [{"identity": {"user": {"id": user_id}}}]});
    let response = client.post(url).bearer_auth(token).json(&body).send().await?;
    let operation: Value = response.error_for_status()?.json().await?;
    Ok(operation["id"].as_str().unwrap_or_default().to_owned())
}

pub fn notified(body: &[u8]) -> Result<(), Error> {
    let posted: Value = serde_json::from_slice(body)?;
    for notification in posted["value"].as_array().into_iter().flatten() {
        let data = &notification["resourceData"];
        match data.as_array() {
            Some(participants) => println!("{} participants", participants.len()),
            None => println!("{}: {}", notification["resource"], data["status"]),
        }
    }
    Ok(())
}
