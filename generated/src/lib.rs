// @generated from schema/service.yaml
// by `cargo run`, which overwrites what is changed here.

//! Microsoft Graph (beta) cloud communications: add people to a Teams call.
//!
//! This is the beta version of Microsoft Graph. Its APIs can change at any time, and Microsoft does not support
//! their use in production applications.
//!
//! # Examples
//!
//! To add a user to a call, build the request, send it with any HTTP client, and read the response. A response
//! that accepts the request does not mean that anybody joined the call: a notification says how the invitation
//! ended.
//!
//! ```
//! # #[cfg(feature = "http")]
//! # mod example {
//! use graph_calls::{http, BearerToken, IdentitySet, Invite, RequestError, ResponseError, Service};
//! use std::time::SystemTime;
//!
//! fn invite(call_id: &str, user_id: &str, token: &BearerToken) -> Result<http::Request<Vec<u8>>, RequestError> {
//!     let invite = Invite::new(call_id).participant(IdentitySet::user(user_id));
//!     for finding in invite.validate().findings() {
//!         eprintln!("{finding}"); // Errors prevent the request from being built. Warnings do not.
//!     }
//!     invite.to_http(&Service::GRAPH_BETA, token)
//! }
//!
//! fn answered(response: http::Response<Vec<u8>>) {
//!     match Invite::read_response(response) {
//!         Ok(accepted) => println!("the operation is at {:?}", accepted.location),
//!         Err(ResponseError::Refused(refusal)) => {
//!             println!("refused: {:?}; retry: {:?}", refusal.code, refusal.retry(SystemTime::now()));
//!         }
//!         Err(error) => println!("{error}"),
//!     }
//! }
//! # }
//! ```
//!
//! The service posts notifications to the webhook of the bot. Each callback carries a token that you must verify
//! before you believe anything in it: the `Authorization` header contains `Bearer` and a JWT. The keys are those
//! of the OpenID configuration at <https://api.aps.skype.com/v1/.well-known/OpenIdConfiguration>. Check the
//! signature, and accept only the algorithm RS256. Check that the issuer is `https://graph.microsoft.com` or
//! `https://api.botframework.com`, that the audience is the application ID of the bot, that the claim `tid` is
//! present, and that the token is valid at this time. If it is not, answer with 403 and do not read the body. The
//! feature `webhook` does this for you, and the feature `axum` provides an extractor.
//!
//! Answer with 202 as soon as you have the body, and process it afterwards. If the body cannot be read, it may
//! have the legacy format of Skype: answer with 204, and the service sends the notification again in the format
//! of Graph.
//!
//! ```
//! # #[cfg(feature = "webhook")]
//! # mod callback {
//! # use super::{posted, CommsNotifications};
//! use graph_calls::webhook::Verifier;
//!
//! /// Returns the status of the response. The verifier is `Verifier::new(app_id)`, with the keys of the service.
//! pub fn callback(verifier: &Verifier, authorization: Option<&str>, body: &[u8]) -> u16 {
//!     let Ok(verified) = verifier.open(authorization, body) else {
//!         return 403;
//!     };
//!     match verified.notifications() {
//!         Ok(notifications) => {
//!             posted(notifications); // Better: put them into a queue.
//!             202
//!         }
//!         Err(error) => error.status(), // 204 for the legacy format.
//!     }
//! }
//! # }
//! # fn main() {}
//!
//! use graph_calls::{CallState, CommsNotifications, Event, Outcome};
//!
//! /// Handles notifications whose token has been verified. Without the feature, `CommsNotifications::from_slice` reads them.
//! fn posted(notifications: CommsNotifications) {
//!     for notification in notifications {
//!         match notification.into_event() {
//!             Event::CallChanged { call_id, call, .. } if call.state == Some(CallState::Established) => {
//!                 println!("call {call_id} is established: now the bot can invite participants");
//!             }
//!             Event::InviteEnded { call_id, operation, .. } => match operation.outcome() {
//!                 Outcome::Completed(_) => println!("call {call_id}: the invitation succeeded"),
//!                 Outcome::Failed(result) => println!("call {call_id}: the invitation failed: {result:?}"),
//!                 outcome => println!("call {call_id}: {outcome:?}"),
//!             },
//!             Event::RosterUpdated { call_id, participants, .. } => {
//!                 for who in participants.iter().filter_map(|participant| participant.who()) {
//!                     println!("call {call_id}: a participant is a {}", who.kind); // Such as `user` or `phone`.
//!                 }
//!             }
//!             other => println!("{other:?}"), // Nothing is lost, whatever the service sends.
//!         }
//!     }
//! }
//! ```
//!
//! With the features `client` and `axum`, the crate sends the requests and receives the notifications. This
//! function waits until the invitation has ended; the webhook is another task.
//!
//! ```
//! # #[cfg(all(feature = "client", feature = "axum"))]
//! # mod bot {
//! use graph_calls::client::{Client, ClientCredentials};
//! use graph_calls::webhook::{Notifications, OpenIdKeys, Verifier};
//! use graph_calls::{Event, IdentitySet, Invite, InviteParticipantsOperation, Outcomes, Service};
//! use std::time::Duration;
//!
//! type Error = Box<dyn std::error::Error>;
//!
//! async fn invite(outcomes: &Outcomes<InviteParticipantsOperation>, secret: &str) -> Result<(), Error> {
//!     let tokens = ClientCredentials::new(&Service::GRAPH_BETA, "contoso.com", "the application ID", secret)?;
//!     let client = Client::new(Service::GRAPH_BETA, tokens)?;
//!     let mut invite = Invite::new("57dab8b1-894c-409a-b240-bd8beae78896").participant(IdentitySet::user("the user ID"));
//!     let operation = client.send_and_wait(&mut invite, outcomes, Duration::from_secs(60)).await?;
//!     println!("{:?}", operation.outcome());
//!     Ok(())
//! }
//!
//! /// Gets the keys of the service when they are needed. It is part of the state of axum's router.
//! fn verifier() -> Result<Verifier, Error> {
//!     Ok(Verifier::new("the application ID").key_source(OpenIdKeys::new()?))
//! }
//!
//! /// The extractor verifies the token, and answers everything that is no notification.
//! async fn received(outcomes: &Outcomes<InviteParticipantsOperation>, Notifications(notifications, _): Notifications) {
//!     for notification in notifications {
//!         if let Event::InviteEnded { operation, .. } = notification.into_event() {
//!             outcomes.settle(*operation);
//!         }
//!     }
//! }
//! # }
//! ```
//!
//! # Entry points
//!
//! - [`Invite`]: `POST /communications/calls/{callId}/participants/invite`. [`Invite::build`] builds the request
//!   for any HTTP client, [`Invite::to_http`] builds it for clients that use the `http` crate, and
//!   [`Invite::read_response`] reads the response.
//! - [`CommsNotifications::from_slice`]: deserializes the body that the service posts to the webhook.
//!   [`CommsNotification::into_event`] converts a notification to an [`Event`].
//!
//! # Guarantees
//!
//! Nothing that the service sends is lost, and a value that does not fit costs only its property. `Debug` and
//! errors hide personal data. [`guarantees`] lists what holds for every type.
#![cfg_attr(docsrs, feature(doc_cfg))]

#[rustfmt::skip]
mod actions;
#[rustfmt::skip]
mod enums;
#[rustfmt::skip]
pub mod guarantees;
#[rustfmt::skip]
mod ids;
#[rustfmt::skip]
mod notifications;
#[rustfmt::skip]
mod service;
mod support;
#[rustfmt::skip]
mod types;
#[rustfmt::skip]
pub mod webhook;

pub use actions::*;
pub use enums::*;
#[cfg(feature = "http")]
pub use http;
pub use ids::*;
pub use notifications::{Event, ResourceData, ResourcePath};
pub use serde_json;
#[cfg(feature = "client")]
pub use support::client;
#[cfg(feature = "client")]
pub use support::client::Client;
pub use support::exchange::accepted::Accepted;
pub use support::exchange::body::BodyError;
pub use support::exchange::headers::Headers;
pub use support::exchange::refusal::Refusal;
pub use support::exchange::request::Request;
pub use support::exchange::request::RequestError;
pub use support::exchange::response::Response;
pub use support::exchange::response_error::ResponseError;
pub use support::exchange::retry::Retry;
pub use support::exchange::service::Service;
pub use support::exchange::shared::SharedError;
pub use support::exchange::token::BearerToken;
pub use support::exchange::token::TokenError;
pub use support::notification::kept::UnknownPayload;
pub use support::notification::kept::UnreadablePayload;
pub use support::object::additional::AdditionalProperties;
pub use support::object::misfit::Misfit;
pub use support::outcome::Outcome;
pub use support::outcomes::pending::Pending;
pub use support::outcomes::settled::Settled;
#[cfg(feature = "client")]
pub use support::outcomes::wait::WaitError;
pub use support::outcomes::ContextInUse;
pub use support::outcomes::Outcomes;
pub use support::roster::change::Change;
pub use support::roster::Roster;
pub use support::rule::report::Finding;
pub use support::rule::report::Report;
pub use support::rule::Requirement;
pub use support::rule::Rule;
pub use support::rule::Severity;
pub use support::value::open_enum::UnknownMember;
pub use support::value::unknown_object::UnknownObject;
pub use support::who::Who;
pub use types::*;
