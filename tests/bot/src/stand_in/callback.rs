//! Posting to the webhook of the bot.

use reqwest::header::{AUTHORIZATION, CONTENT_TYPE};

/// What became of a request to the webhook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// The body.
    pub body: Vec<u8>,
    /// The status that the bot responded with, or `None` if it did not respond.
    pub status: Option<u16>,
}

/// Posts a body.
pub async fn post(http: &reqwest::Client, callback: &str, body: Vec<u8>, token: &str) -> Delivery {
    let request = http
        .post(callback)
        .header(AUTHORIZATION, format!("Bearer {token}"))
        .header(CONTENT_TYPE, "application/json")
        .body(body.clone());
    let status = request.send().await.ok().map(|response| response.status().as_u16());
    Delivery { body, status }
}
