// @generated from generator/src/support/client/credentials/error.rs
// by `cargo run`, which overwrites what is changed here.

//! The reason why there is no access token.

use core::fmt;

use crate::support::client::TransportError;

/// The reason why [`ClientCredentials`](super::ClientCredentials) has no token. It shows neither the secret nor a token.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CredentialsError {
    /// Neither the client nor the source of tokens names a tenant, or its name is empty.
    NoTenant,
    /// The identity platform cannot be reached, or its response is not complete.
    Transport(TransportError),
    /// The identity platform rejected the request.
    #[non_exhaustive]
    Refused {
        /// The status code.
        status: u16,
        /// The error code, such as `invalid_client`.
        code: Option<String>,
        /// The number of the error, such as 7000215 for `AADSTS7000215`.
        number: Option<u64>,
    },
    /// The response of the identity platform contains no token that can be sent.
    #[non_exhaustive]
    Unreadable {
        /// The status code.
        status: u16,
    },
}

impl fmt::Display for CredentialsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoTenant => f.write_str("no tenant is named"),
            Self::Transport(error) => write!(f, "the identity platform did not respond: {error}"),
            Self::Refused { status, code, number } => {
                write!(f, "the identity platform rejected the request with status {status}")?;
                if let Some(code) = code {
                    write!(f, ", code {code}")?;
                }
                number.map_or(Ok(()), |number| write!(f, ", AADSTS{number}"))
            }
            Self::Unreadable { status } => {
                write!(f, "the response of the identity platform with status {status} contains no usable token")
            }
        }
    }
}

impl std::error::Error for CredentialsError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Transport(error) => Some(error),
            Self::NoTenant | Self::Refused { .. } | Self::Unreadable { .. } => None,
        }
    }
}

impl From<reqwest::Error> for CredentialsError {
    fn from(error: reqwest::Error) -> Self {
        Self::Transport(TransportError::new(error))
    }
}
