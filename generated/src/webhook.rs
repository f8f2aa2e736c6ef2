// @generated from schema/service.yaml
// by `cargo run`, which overwrites what is changed here.

//! The token that proves who posts notifications.
//!
//! With the feature `webhook`, `Verifier` verifies it: `Verifier::open` takes the `Authorization` header and the
//! body of a request, and what it returns reads the notifications. The keys come from `Verifier::set_keys` or, if
//! the feature `client` is enabled as well, from `OpenIdKeys`. With the feature `axum`, `Notifications` is an
//! extractor that does all of it. `testing::Signer` signs tokens for your own tests.

#[cfg(feature = "axum")]
pub use crate::support::webhook::axum::Rejection;
#[cfg(feature = "webhook")]
pub use crate::support::webhook::{
    claims::Claims, key_set::KeysError, key_source::BoxError, key_source::Fetch,
    key_source::KeySource, key_source::KeyStatus, read_error::ReadError, testing,
    verified::Verified, verifier::Verifier, verify_error::VerifyError,
};
#[cfg(all(feature = "client", feature = "webhook"))]
pub use crate::support::webhook::open_id::{OpenIdError, OpenIdKeys};

#[cfg(feature = "webhook")]
use crate::types::CommsNotifications;

/// The URL of the OpenID configuration. Its `jwks_uri` is the URL of the key set.
pub const OPEN_ID_CONFIGURATION: &str = "https://api.aps.skype.com/v1/.well-known/OpenIdConfiguration";

/// The issuers of valid tokens. A token can have a slash at the end of its issuer.
pub const ISSUERS: &[&str] = &[
    "https://graph.microsoft.com",
    "https://api.botframework.com",
];

#[cfg(feature = "webhook")]
impl Verifier {
    /// Creates a verifier for the bot with this application ID. It has no keys yet.
    pub fn new(app_id: impl core::convert::Into<std::string::String>) -> Self {
        Self::with_issuers(app_id.into(), ISSUERS)
    }
}

#[cfg(all(feature = "client", feature = "webhook"))]
impl OpenIdKeys {
    /// Fetches the keys that [`OPEN_ID_CONFIGURATION`] names.
    ///
    /// # Errors
    ///
    /// Returns an error if TLS cannot be set up.
    pub fn new() -> core::result::Result<Self, OpenIdError> {
        Self::at(OPEN_ID_CONFIGURATION)
    }
}

#[cfg(feature = "webhook")]
impl Verified<'_> {
    /// Deserializes the notifications.
    ///
    /// # Errors
    ///
    /// Returns an error if the body is too large, if it has a legacy format, or if it is not JSON. The error
    /// says with which status to answer.
    pub fn notifications(&self) -> core::result::Result<CommsNotifications, ReadError> {
        self.read("value", CommsNotifications::from_slice)
    }
}

/// The notifications that a request contains, and what its token says: an extractor of axum.
///
/// The state of the router contains a [`Verifier`], or is one. The token is verified before the body is read. The
/// response is 403 if the token is not acceptable, 413 if the body is too large, 400 if it cannot be read, and
/// 204 if it has a legacy format. Answer with `StatusCode::ACCEPTED` (202) as soon as you have the notifications,
/// and process them afterwards.
///
/// Whoever posts slowly keeps a connection open: limit the time with a layer of your server. Its
/// `DefaultBodyLimit` does not apply here: use `Verifier::body_limit`.
#[cfg(feature = "axum")]
#[derive(Clone, Debug)]
pub struct Notifications(
    /// The notifications.
    pub CommsNotifications,
    /// What the token says.
    pub Claims,
);

#[cfg(feature = "axum")]
impl<S> axum::extract::FromRequest<S> for Notifications
where
    S: core::marker::Sync,
    Verifier: axum::extract::FromRef<S>,
{
    type Rejection = Rejection;

    async fn from_request(
        request: axum::extract::Request,
        state: &S,
    ) -> core::result::Result<Self, Self::Rejection> {
        let verifier = <Verifier as axum::extract::FromRef<S>>::from_ref(state);
        let (claims, body) = crate::support::webhook::axum::receive(request, &verifier)
            .await?;
        let verified = verifier.verified(claims, &body);
        core::result::Result::Ok(Self(verified.notifications()?, verified.into_claims()))
    }
}
