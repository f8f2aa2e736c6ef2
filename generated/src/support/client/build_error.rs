// @generated from generator/src/support/client/build_error.rs
// by `cargo run`, which overwrites what is changed here.

//! The reason why a client was not built.

use core::fmt;

use crate::support::exchange::shared::SharedError;

/// The reason why a [`Client`](super::Client) or [`ClientCredentials`](super::ClientCredentials) was not built. It never
/// shows a secret.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum BuildError {
    /// The root of the service or of the authority is not a URL with a host, or contains a user name, a query, or a
    /// fragment.
    InvalidUrl,
    /// The URL is not an `https` URL. Tokens would be sent in plain text.
    PlainHttp,
    /// TLS or the HTTP client cannot be set up.
    Http(SharedError<reqwest::Error>),
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::InvalidUrl => f.write_str("the root of the service is not a URL"),
            Self::PlainHttp => {
                f.write_str("the root of the service is not an `https` URL, so tokens would not be safe")
            }
            Self::Http(error) => write!(f, "the HTTP client cannot be set up: {error}"),
        }
    }
}

impl std::error::Error for BuildError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::InvalidUrl | Self::PlainHttp => None,
            Self::Http(error) => Some(error),
        }
    }
}
