// @generated from schema/types/call.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support::table::object;
use crate::enums::{CallDirection, CallState, Modality, RoutingPolicy};
use crate::types::{
    CallMediaState, CallOptions, CallRoute, CallTranscriptionInfo, ChatInfo, Entity,
    IncomingContext, InvitationParticipantInfo, MediaConfig, MeetingCapability,
    MeetingInfo, ParticipantInfo, ResultInfo, ToneInfo,
};

/// A call: who calls whom, with which media, and in which state it is. A notification contains only some of its
/// properties, often only `state`.
///
/// This type is open: additional properties are expected and preserved.
///
/// Extends [`Entity`], whose properties are accessible through `Deref`.
///
/// # Inherited properties
///
#[doc = super::entity::inherited!()]
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/call?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct Call {
    /// The URL of the webhook that receives the notifications about the call. It has to be an HTTPS URL.
    pub callback_uri: Option<String>,

    /// Who calls.
    pub source: Option<Box<ParticipantInfo>>,

    /// Who is called. A peer-to-peer call needs them.
    pub targets: Option<Vec<InvitationParticipantInfo>>,

    /// The types of media that are wanted.
    pub requested_modalities: Option<Vec<Modality>>,

    /// Where the media of the call are processed, and how. A peer-to-peer call needs it, and so does joining a
    /// meeting.
    pub media_config: Option<MediaConfig>,

    /// Optional features of the call.
    pub call_options: Option<CallOptions>,

    /// The chat of the meeting. Joining a meeting needs it.
    pub chat_info: Option<Box<ChatInfo>>,

    /// Which meeting it is. Joining a meeting needs it.
    pub meeting_info: Option<MeetingInfo>,

    /// The subject of the conversation.
    pub subject: Option<String>,

    /// The ID of the tenant in Microsoft Entra ID. In documented messages, it is not always a GUID.
    pub tenant_id: Option<String>,

    /// Whether the bot is called or calls.
    pub direction: Option<CallDirection>,

    /// The time that the call rings, in seconds.
    pub ringing_timeout_in_seconds: Option<i32>,

    /// How a peer-to-peer call is routed.
    pub routing_policies: Option<Vec<RoutingPolicy>>,

    /// The state of the call.
    pub state: Option<CallState>,

    /// Why the call ended, or why a transfer failed.
    pub result_info: Option<Box<ResultInfo>>,

    /// Why the call was terminated, as free text such as `AppTransferred`.
    pub termination_reason: Option<String>,

    /// The state of the media.
    pub media_state: Option<Box<CallMediaState>>,

    /// The types of media that are in use.
    pub active_modalities: Option<Vec<Modality>>,

    /// Who took the call.
    pub answered_by: Option<Box<ParticipantInfo>>,

    /// An ID that all calls of a conference have in common, or the two calls of a peer-to-peer call. In documented
    /// messages, it is not always a GUID.
    pub call_chain_id: Option<String>,

    /// How the call was redirected before it arrived.
    pub call_routes: Option<Vec<CallRoute>>,

    /// On whose behalf an incoming call was made. Only the service creates it.
    pub incoming_context: Option<Box<IncomingContext>>,

    /// What the meeting allows.
    pub meeting_capability: Option<Box<MeetingCapability>>,

    /// The ID of the bot as a participant in the call.
    pub my_participant_id: Option<String>,

    /// The key that was pressed. It is present if the bot has subscribed to tones.
    pub tone_info: Option<Box<ToneInfo>>,

    /// The state of the transcription.
    pub transcription: Option<Box<CallTranscriptionInfo>>,

    base: Entity,
}

object! {
    Call, "#microsoft.graph.call", extends entity::Entity, with default;
    callback_uri: "callbackUri" => with_callback_uri(into String);
    source: "source" => with_source(boxed crate::ParticipantInfo);
    targets: "targets" => with_targets(into Vec<crate::InvitationParticipantInfo>);
    requested_modalities: "requestedModalities" => with_requested_modalities(into Vec<crate::Modality>);
    media_config: "mediaConfig" => with_media_config(into crate::MediaConfig);
    call_options: "callOptions" => with_call_options(into crate::CallOptions);
    chat_info: "chatInfo" => with_chat_info(boxed crate::ChatInfo);
    meeting_info: "meetingInfo" => with_meeting_info(into crate::MeetingInfo);
    subject: "subject", sensitive => with_subject(into String);
    tenant_id: "tenantId" => with_tenant_id(into String);
    direction: "direction" => with_direction(plain crate::CallDirection);
    ringing_timeout_in_seconds: "ringingTimeoutInSeconds" => with_ringing_timeout_in_seconds(plain i32);
    routing_policies: "routingPolicies" => with_routing_policies(into Vec<crate::RoutingPolicy>);
    state: "state";
    result_info: "resultInfo";
    termination_reason: "terminationReason", sensitive;
    media_state: "mediaState";
    active_modalities: "activeModalities";
    answered_by: "answeredBy";
    call_chain_id: "callChainId";
    call_routes: "callRoutes";
    incoming_context: "incomingContext";
    meeting_capability: "meetingCapability";
    my_participant_id: "myParticipantId";
    tone_info: "toneInfo";
    transcription: "transcription";
}
