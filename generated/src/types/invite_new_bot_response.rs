// @generated from schema/types/inviteNewBotResponse.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;

/// Another bot takes the participant: the service sends an incoming call to it.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/invitenewbotresponse?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct InviteNewBotResponse {
    /// The URL of the webhook of the other bot.
    pub invite_uri: Option<String>,

    rest: support::object::rest::Rest,
}

object! {
    InviteNewBotResponse, "#microsoft.graph.inviteNewBotResponse", with default;
    invite_uri: "inviteUri" => with_invite_uri(into String);
}
