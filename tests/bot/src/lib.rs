//! A stand-in for Microsoft Graph: enough of it for a bot to invite participants to a call and to learn what happened.
//!
//! It listens on loopback over TLS with a certificate that it makes itself, checks requests by rules of its own, which were
//! written from the documentation and not from the generated validators, and posts signed notifications to the webhook of the
//! bot. Copy this package to test a bot of your own.

mod stand_in;

pub use stand_in::callback::Delivery;
pub use stand_in::state::{Next, Recorded};
pub use stand_in::{StandIn, StandInError, APP_ID, TENANT};
