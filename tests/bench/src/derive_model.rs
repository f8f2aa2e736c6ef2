//! The model that a good engineer would write by hand with serde's derive macros.
//!
//! Every property is optional, nested objects are boxed, absent members are not serialized, and
//! `resourceData` is untagged. Such a model discards unknown members, the strings of unknown enum
//! members, and explicit nulls.
#![allow(missing_docs, reason = "the names are Graph's, and documented by Graph")]

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The body of a notification.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CommsNotifications {
    #[serde(rename = "@odata.type", skip_serializing_if = "Option::is_none")]
    pub odata_type: Option<String>,
    pub value: Vec<CommsNotification>,
}

/// One change of one resource.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CommsNotification {
    #[serde(rename = "@odata.type", skip_serializing_if = "Option::is_none")]
    pub odata_type: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change_type: Option<ChangeType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resource: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resource_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resource_data: Option<ResourceData>,
}

/// The content of the change. An object without participants is stored as a value.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(untagged)]
pub enum ResourceData {
    Operation(Box<InviteParticipantsOperation>),
    Roster(Vec<Participant>),
    Other(Value),
}

/// The body of the request.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct InviteParameters {
    pub participants: Vec<InvitationParticipantInfo>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_context: Option<String>,
}

/// The body of the response, and the payload of the notification that ends the operation.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct InviteParticipantsOperation {
    #[serde(rename = "@odata.type", skip_serializing_if = "Option::is_none")]
    pub odata_type: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<OperationStatus>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_context: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result_info: Option<Box<ResultInfo>>,
    pub participants: Vec<InvitationParticipantInfo>,
}

#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ResultInfo {
    #[serde(rename = "@odata.type", skip_serializing_if = "Option::is_none")]
    pub odata_type: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subcode: Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct InvitationParticipantInfo {
    #[serde(rename = "@odata.type", skip_serializing_if = "Option::is_none")]
    pub odata_type: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub endpoint_type: Option<EndpointType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hidden: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identity: Option<Box<IdentitySet>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub participant_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remove_from_default_audio_routing_group: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replaces_call_id: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct IdentitySet {
    #[serde(rename = "@odata.type", skip_serializing_if = "Option::is_none")]
    pub odata_type: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub application: Option<Box<Identity>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub application_instance: Option<Box<Identity>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asserted_identity: Option<Box<Identity>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub azure_communication_services_user: Option<Box<Identity>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device: Option<Box<Identity>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encrypted: Option<Box<Identity>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub endpoint_type: Option<EndpointType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub guest: Option<Box<Identity>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on_premises: Option<Box<Identity>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<Box<Identity>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user: Option<Box<Identity>>,
}

#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Identity {
    #[serde(rename = "@odata.type", skip_serializing_if = "Option::is_none")]
    pub odata_type: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identity_provider: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<String>,
}

/// A participant in a call.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Participant {
    #[serde(rename = "@odata.type", skip_serializing_if = "Option::is_none")]
    pub odata_type: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub info: Option<Box<ParticipantInfo>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_identity_anonymized: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_in_lobby: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_muted: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub media_streams: Option<Vec<MediaStream>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preferred_display_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recording_info: Option<Box<RecordingInfo>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub removed_state: Option<Box<RemovedState>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub restricted_experience: Option<Box<OnlineMeetingRestricted>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub roster_sequence_number: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub synthetic_media_detection: Option<Box<SyntheticMediaDetectionInfo>>,
}

#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ParticipantInfo {
    #[serde(rename = "@odata.type", skip_serializing_if = "Option::is_none")]
    pub odata_type: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country_code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub endpoint_type: Option<EndpointType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identity: Option<Box<IdentitySet>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub non_anonymized_identity: Option<Box<IdentitySet>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub participant_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub platform_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MediaStream {
    #[serde(rename = "@odata.type", skip_serializing_if = "Option::is_none")]
    pub odata_type: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub direction: Option<MediaDirection>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub media_type: Option<Modality>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub server_muted: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_id: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RecordingInfo {
    #[serde(rename = "@odata.type", skip_serializing_if = "Option::is_none")]
    pub odata_type: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub initiated_by: Option<Box<ParticipantInfo>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub initiator: Option<Box<IdentitySet>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recording_status: Option<RecordingStatus>,
}

#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RemovedState {
    #[serde(rename = "@odata.type", skip_serializing_if = "Option::is_none")]
    pub odata_type: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// Both members are flags, that is, comma-separated lists. They are stored as strings.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OnlineMeetingRestricted {
    #[serde(rename = "@odata.type", skip_serializing_if = "Option::is_none")]
    pub odata_type: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content_sharing_disabled: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub video_disabled: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SyntheticMediaDetectionInfo {
    #[serde(rename = "@odata.type", skip_serializing_if = "Option::is_none")]
    pub odata_type: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detection_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detector_bot: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_participant_trusted: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub synthetic_confidence: Option<f64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum ChangeType {
    Created,
    Updated,
    Deleted,
    #[serde(other)]
    Other,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum EndpointType {
    Default,
    Voicemail,
    SkypeForBusiness,
    SkypeForBusinessVoipPhone,
    #[serde(other)]
    UnknownFutureValue,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum MediaDirection {
    Inactive,
    SendOnly,
    ReceiveOnly,
    SendReceive,
    #[serde(other)]
    Other,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Modality {
    Unknown,
    Audio,
    Video,
    VideoBasedScreenSharing,
    Data,
    #[serde(other)]
    UnknownFutureValue,
}

/// Responses write `Running`, notifications `completed`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum OperationStatus {
    #[serde(alias = "NotStarted")]
    NotStarted,
    #[serde(alias = "Running")]
    Running,
    #[serde(alias = "Completed")]
    Completed,
    #[serde(alias = "Failed")]
    Failed,
    #[serde(other)]
    Other,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum RecordingStatus {
    Unknown,
    NotRecording,
    Recording,
    Failed,
    #[serde(other)]
    UnknownFutureValue,
}
