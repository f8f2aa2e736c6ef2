//! The derive model of a call, in the style of [`derive_model`](crate::derive_model).
#![allow(missing_docs, reason = "the names are Graph's, and documented by Graph")]

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::derive_model::{
    ChangeType, IdentitySet, InvitationParticipantInfo, Modality, Participant, ParticipantInfo, ResultInfo,
};

/// The body of a notification about calls.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CallNotifications {
    #[serde(rename = "@odata.type", skip_serializing_if = "Option::is_none")]
    pub odata_type: Option<String>,
    pub value: Vec<CallNotification>,
}

/// One change of a call.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CallNotification {
    #[serde(rename = "@odata.type", skip_serializing_if = "Option::is_none")]
    pub odata_type: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change_type: Option<ChangeType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resource: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resource_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resource_data: Option<CallData>,
}

/// The content of the change. An operation is stored as a value.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(untagged)]
pub enum CallData {
    Call(Box<Call>),
    Roster(Vec<Participant>),
    Other(Value),
}

/// A call.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Call {
    #[serde(rename = "@odata.type", skip_serializing_if = "Option::is_none")]
    pub odata_type: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub callback_uri: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<ParticipantInfo>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub targets: Option<Vec<InvitationParticipantInfo>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub requested_modalities: Option<Vec<Modality>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub media_config: Option<Box<MediaConfig>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chat_info: Option<Box<ChatInfo>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meeting_info: Option<Box<MeetingInfo>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub direction: Option<CallDirection>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ringing_timeout_in_seconds: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub routing_policies: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<CallState>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result_info: Option<Box<ResultInfo>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub termination_reason: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub media_state: Option<Box<CallMediaState>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub active_modalities: Option<Vec<Modality>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered_by: Option<Box<ParticipantInfo>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_chain_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_routes: Option<Vec<CallRoute>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub incoming_context: Option<Box<IncomingContext>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub my_participant_id: Option<String>,
}

/// Where the media are. The type is told by `@odata.type`.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(tag = "@odata.type")]
pub enum MediaConfig {
    #[serde(rename = "#microsoft.graph.appHostedMediaConfig")]
    AppHosted { blob: Option<String> },
    #[serde(rename = "#microsoft.graph.serviceHostedMediaConfig")]
    ServiceHosted {},
    #[serde(other)]
    Other,
}

#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ChatInfo {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thread_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reply_chain_message_id: Option<String>,
}

/// Which meeting it is. The type is told by `@odata.type`.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(tag = "@odata.type")]
pub enum MeetingInfo {
    #[serde(rename = "#microsoft.graph.organizerMeetingInfo")]
    Organizer { organizer: Option<Box<IdentitySet>> },
    #[serde(rename = "#microsoft.graph.tokenMeetingInfo")]
    Token { token: Option<String> },
    #[serde(other)]
    Other,
}

#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CallMediaState {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audio: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CallRoute {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub routing_type: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub original: Option<Box<IdentitySet>>,
    #[serde(rename = "final", skip_serializing_if = "Option::is_none")]
    pub last: Option<Box<IdentitySet>>,
}

#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct IncomingContext {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub observed_participant_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on_behalf_of: Option<Box<IdentitySet>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_participant_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transferor: Option<Box<IdentitySet>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum CallDirection {
    Incoming,
    Outgoing,
    #[serde(other)]
    Other,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum CallState {
    Incoming,
    Establishing,
    Ringing,
    Established,
    Hold,
    Transferring,
    TransferAccepted,
    Redirecting,
    Terminating,
    Terminated,
    #[serde(other)]
    Other,
}
