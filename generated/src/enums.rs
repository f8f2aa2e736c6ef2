// @generated from schema/enums
// by `cargo run`, which overwrites what is changed here.

//! Enums.

mod auto_admitted_users_type;
mod call_direction;
mod call_state;
mod call_transcription_state;
mod change_type;
mod endpoint_type;
mod media_direction;
mod media_state;
mod modality;
mod online_meeting_content_sharing_disabled_reason;
mod online_meeting_video_disabled_reason;
mod operation_status;
mod recording_status;
mod reject_reason;
mod routing_policy;
mod routing_type;
mod tone;

pub use auto_admitted_users_type::AutoAdmittedUsersType;
pub use call_direction::CallDirection;
pub use call_state::CallState;
pub use call_transcription_state::CallTranscriptionState;
pub use change_type::ChangeType;
pub use endpoint_type::EndpointType;
pub use media_direction::MediaDirection;
pub use media_state::MediaState;
pub use modality::Modality;
pub use online_meeting_content_sharing_disabled_reason::OnlineMeetingContentSharingDisabledReason;
pub use online_meeting_video_disabled_reason::OnlineMeetingVideoDisabledReason;
pub use operation_status::OperationStatus;
pub use recording_status::RecordingStatus;
pub use reject_reason::RejectReason;
pub use routing_policy::RoutingPolicy;
pub use routing_type::RoutingType;
pub use tone::Tone;
