// @generated from schema/types
// by `cargo run`, which overwrites what is changed here.

//! Complex and entity types.

mod azure_communication_services_user_identity;
mod comms_notification;
mod comms_notifications;
mod comms_operation;
mod communications_application_identity;
mod communications_application_instance_identity;
mod communications_encrypted_identity;
mod communications_guest_identity;
mod communications_identity_set;
mod communications_phone_identity;
mod communications_user_identity;
mod delta_participants;
mod entity;
mod identity;
mod identity_set;
mod invitation_participant_info;
mod invite_participants_operation;
mod media_stream;
mod o_data_error;
mod online_meeting_restricted;
mod participant;
mod participant_info;
mod public_error;
mod public_error_detail;
mod public_inner_error;
mod recording_info;
mod removed_state;
mod result_info;
mod synthetic_media_detection_info;
mod teamwork_user_identity;

pub use azure_communication_services_user_identity::AzureCommunicationServicesUserIdentity;
pub use comms_notification::CommsNotification;
pub use comms_notifications::CommsNotifications;
pub use comms_operation::CommsOperation;
pub use communications_application_identity::CommunicationsApplicationIdentity;
pub use communications_application_instance_identity::CommunicationsApplicationInstanceIdentity;
pub use communications_encrypted_identity::CommunicationsEncryptedIdentity;
pub use communications_guest_identity::CommunicationsGuestIdentity;
pub use communications_identity_set::CommunicationsIdentitySet;
pub use communications_phone_identity::CommunicationsPhoneIdentity;
pub use communications_user_identity::CommunicationsUserIdentity;
pub use delta_participants::DeltaParticipants;
pub use entity::Entity;
pub use identity::Identity;
pub use identity_set::IdentitySet;
pub use invitation_participant_info::InvitationParticipantInfo;
pub use invite_participants_operation::InviteParticipantsOperation;
pub use media_stream::MediaStream;
pub use o_data_error::ODataError;
pub use online_meeting_restricted::OnlineMeetingRestricted;
pub use participant::Participant;
pub use participant_info::ParticipantInfo;
pub use public_error::PublicError;
pub use public_error_detail::PublicErrorDetail;
pub use public_inner_error::PublicInnerError;
pub use recording_info::RecordingInfo;
pub use removed_state::RemovedState;
pub use result_info::ResultInfo;
pub use synthetic_media_detection_info::SyntheticMediaDetectionInfo;
pub use teamwork_user_identity::TeamworkUserIdentity;
