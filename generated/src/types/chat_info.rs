// @generated from schema/types/chatInfo.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;

/// The chat of a meeting.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/chatinfo?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct ChatInfo {
    /// The ID of the thread.
    pub thread_id: Option<String>,

    /// The ID of the message in a channel. It is `0` for a meeting.
    pub message_id: Option<String>,

    /// The ID of the reply.
    pub reply_chain_message_id: Option<String>,

    rest: support::object::rest::Rest,
}

object! {
    ChatInfo, "#microsoft.graph.chatInfo", with default;
    thread_id: "threadId" => with_thread_id(into String);
    message_id: "messageId" => with_message_id(into String);
    reply_chain_message_id: "replyChainMessageId" => with_reply_chain_message_id(into String);
}
