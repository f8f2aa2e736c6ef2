// @generated from schema/enums
// by `cargo run`, which overwrites what is changed here.

//! Enums.

mod change_type;
mod endpoint_type;
mod media_direction;
mod modality;
mod online_meeting_content_sharing_disabled_reason;
mod online_meeting_video_disabled_reason;
mod operation_status;
mod recording_status;

pub use change_type::ChangeType;
pub use endpoint_type::EndpointType;
pub use media_direction::MediaDirection;
pub use modality::Modality;
pub use online_meeting_content_sharing_disabled_reason::OnlineMeetingContentSharingDisabledReason;
pub use online_meeting_video_disabled_reason::OnlineMeetingVideoDisabledReason;
pub use operation_status::OperationStatus;
pub use recording_status::RecordingStatus;
