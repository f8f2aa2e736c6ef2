//! Why a callback is refused.

use core::fmt;

/// The reason why the token of a callback is refused. Answer with the status 403, and do not read the body.
///
/// It shows nothing of the token, so it can be logged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum VerifyError {
    /// There is no `Authorization` header.
    Missing,
    /// The header is not `Bearer`, followed by one token, or there are several headers.
    Scheme,
    /// The token has more than 16 KiB.
    TooLong,
    /// The token does not consist of a header, claims, and one signature, or one of these cannot be decoded. A
    /// duplicate member is an example.
    Malformed,
    /// The token is signed with another algorithm than RS256, or not at all.
    Algorithm,
    /// The header of the token has no key ID, contains or names a key of its own (`jwk`, `jku`, `x5c`, `x5u`), or
    /// demands an extension (`crit`).
    Header,
    /// No key has the ID that the token names. If the keys are out of date, load them and verify the token again,
    /// once.
    UnknownKey,
    /// The signature is not that of the key.
    Signature,
    /// The token is meant for another application.
    Audience,
    /// The token is from an issuer that is not accepted.
    Issuer,
    /// The token is about a tenant that is not accepted.
    Tenant,
    /// The token has expired.
    Expired,
    /// The token is not valid yet.
    NotYetValid,
    /// A required claim is missing, or a claim has another type. The claim is named.
    Claim(&'static str),
}

impl fmt::Display for VerifyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Missing => "the callback has no token",
            Self::Scheme => "the `Authorization` header is not `Bearer`, followed by one token",
            Self::TooLong => "the token is too long",
            Self::Malformed => "the token is malformed",
            Self::Algorithm => "the token is not signed with RS256",
            Self::Header => "the header of the token is not acceptable",
            Self::UnknownKey => "the key of the token is unknown",
            Self::Signature => "the signature of the token is wrong",
            Self::Audience => "the token is meant for another application",
            Self::Issuer => "the issuer of the token is not accepted",
            Self::Tenant => "the tenant of the token is not accepted",
            Self::Expired => "the token has expired",
            Self::NotYetValid => "the token is not valid yet",
            Self::Claim(name) => return write!(f, "the claim `{name}` of the token is missing or has another type"),
        })
    }
}

impl std::error::Error for VerifyError {}
