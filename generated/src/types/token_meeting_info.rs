// @generated from schema/types/tokenMeetingInfo.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;

/// A meeting that is identified by a token. It comes with an incoming call, and the bot can join the meeting
/// again with it.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/tokenmeetinginfo?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct TokenMeetingInfo {
    /// Whether the conversation can take place without a host.
    pub allow_conversation_without_host: Option<bool>,

    /// The token.
    pub token: Option<String>,

    rest: support::object::rest::Rest,
}

impl TokenMeetingInfo {
    /// Creates an object from its required properties.
    pub fn new(token: impl Into<String>) -> Self {
        Self {
            token: Some(token.into()),
            ..support::object::blank()
        }
    }
}

impl From<&str> for TokenMeetingInfo {
    #[inline]
    fn from(token: &str) -> Self {
        Self::new(token)
    }
}

impl From<String> for TokenMeetingInfo {
    #[inline]
    fn from(token: String) -> Self {
        Self::new(token)
    }
}

object! {
    TokenMeetingInfo, "#microsoft.graph.tokenMeetingInfo";
    allow_conversation_without_host: "allowConversationWithoutHost" => with_allow_conversation_without_host(plain bool);
    token: "token", sensitive => with_token(into String);
}
