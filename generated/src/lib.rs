// @generated from schema/service.yaml
// by `cargo run`, which overwrites what is changed here.

//! Microsoft Graph (beta) cloud communications: add people to a Teams call.
//!
//! This is the beta version of Microsoft Graph. Its APIs can change at any time, and Microsoft does not support
//! their use in production applications.
//!
//! National clouds: the newest documentation of the v1.0 form of this action lists the global service and the US
//! Government services L4 and L5, but not China. Older documentation lists only the global service. For another
//! cloud, use its service root instead of the global one.
//!
//! # Where to begin
//!
//! - [`Invite`]: `POST /communications/calls/{callId}/participants/invite`, made by [`Invite::build`] for any HTTP
//!   client and by `Invite::to_http` for those that speak the crate `http`; [`Invite::read_response`] reads the
//!   answer
//! - [`CommsNotifications::from_slice`]: reads what is posted to the webhook; [`CommsNotification::into_event`]
//!   tells what has happened, as an [`Event`]
//!
//! # What holds everywhere
//!
//! - Nothing is lost: unknown members, unknown enum members, explicit nulls and every `@odata.type` are written
//!   back as they were read. Only the letter case of a known enum member becomes the documented one.
//! - What would be lost is refused: a member that stands twice in an object, an integer of up to 64 bits that its
//!   Double cannot hold. So are 128 levels of nesting, text behind the document, a byte-order mark, half of a
//!   surrogate pair and, without `arbitrary_precision`, a number beyond all doubles: these refuse the document as a
//!   whole.
//! - Errors say where: a JSON Pointer for what does not fit, line and column for what is no JSON.
//! - Numbers are not text: except for an Int64, which OData allows to be either, and the doubles that JSON has no
//!   number for.
//! - Unknown numbers: integers of up to 64 bits and doubles are exact; the feature `arbitrary_precision` keeps
//!   every digit of longer ones. A Double is the same number still, but `0.10` is written as `0.1`. With the
//!   feature, serde_json takes an object for a number whose first member is called `$serde_json::private::Number`.
//! - A base type is a view: borrowed as its base type, an object answers and is written as one of that type. `From`
//!   makes it one, and keeps everything.
//! - Other serde formats will do: if they describe themselves and write no `Some` around a value. `to_vec`, which
//!   every type has, writes JSON as serde_json does, in half the time.
//! - `Debug` hides what is sensitive: such as names and telephone numbers, and the values of unknown members.

#[rustfmt::skip]
mod actions;
#[rustfmt::skip]
mod enums;
#[rustfmt::skip]
mod notifications;
#[rustfmt::skip]
mod service;
mod support;
#[rustfmt::skip]
mod types;

pub use actions::*;
pub use enums::*;
pub use notifications::{Event, ResourceData, ResourcePath};
pub use support::additional::AdditionalProperties;
pub use support::kept::UnknownPayload;
pub use support::kept::UnreadablePayload;
pub use support::open_enum::UnknownMember;
pub use support::request::BearerToken;
pub use support::request::Request;
pub use support::request::RequestError;
pub use support::request::Service;
pub use support::response::Accepted;
pub use support::response::Refusal;
pub use support::response::Response;
pub use support::response::ResponseError;
pub use support::rule::Finding;
pub use support::rule::Report;
pub use support::rule::Requirement;
pub use support::rule::Rule;
pub use support::rule::Severity;
pub use support::shared::SharedError;
pub use types::*;
