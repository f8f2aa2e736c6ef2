//! Callbacks as requests of axum.

use core::fmt;
use std::error::Error;

use ::axum::body::{Bytes, HttpBody};
use ::axum::extract::Request;
use ::axum::http::header::AUTHORIZATION;
use ::axum::http::{HeaderMap, StatusCode};
use ::axum::response::{IntoResponse, Response};
use http_body_util::{BodyExt, LengthLimitError, Limited};

use super::claims::Claims;
use super::read_error::ReadError;
use super::verifier::Verifier;
use super::verify_error::VerifyError;
use crate::support::trace;

/// Verifies the token of a request, and then receives the body.
pub async fn receive(request: Request, verifier: &Verifier) -> Result<(Claims, Bytes), Rejection> {
    let (parts, body) = request.into_parts();
    let claims = verifier.authenticate(authorization(&parts.headers)?).await?;
    let limit = verifier.limit();
    // A length that is announced is refused before the body is sent.
    if body.size_hint().lower() > limit as u64 {
        return Err(ReadError::TooLarge { limit }.into());
    }
    match Limited::new(body, limit).collect().await {
        Ok(body) => Ok((claims, body.to_bytes())),
        Err(error) if is_too_large(&*error) => Err(ReadError::TooLarge { limit }.into()),
        Err(_) => Err(Rejection::Incomplete),
    }
}

/// Returns the only `Authorization` header. Of two, it would be unclear which one counts.
fn authorization(headers: &HeaderMap) -> Result<Option<&str>, VerifyError> {
    let mut values = headers.get_all(AUTHORIZATION).iter();
    match (values.next(), values.next()) {
        (Some(value), None) => value.to_str().map(Some).map_err(|_| VerifyError::Scheme),
        (None, _) => Ok(None),
        (Some(_), Some(_)) => Err(VerifyError::Scheme),
    }
}

/// Whether a limit was exceeded: that of the verifier, or one that a layer of the server sets.
fn is_too_large(error: &(dyn Error + 'static)) -> bool {
    error.is::<LengthLimitError>() || error.source().is_some_and(is_too_large)
}

/// The reason why a callback is not handled. As a response, it has no body: it tells nobody why.
///
/// It shows nothing of the token and of the body, so it can be logged. To do so, take
/// `Result<Notifications, Rejection>` as the argument of a handler.
#[derive(Debug)]
#[non_exhaustive]
pub enum Rejection {
    /// The token is not acceptable. The body has not been read. The status is 403.
    Token(VerifyError),
    /// The body ended early, or the connection failed. The status is 400.
    Incomplete,
    /// The body cannot be read. The status is 413, 400, or, for a body in a legacy format, 204.
    Body(ReadError),
}

impl Rejection {
    /// Returns the status of the response.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Token(_) => StatusCode::FORBIDDEN,
            Self::Incomplete => StatusCode::BAD_REQUEST,
            Self::Body(error) => StatusCode::from_u16(error.status()).unwrap_or(StatusCode::BAD_REQUEST),
        }
    }
}

impl IntoResponse for Rejection {
    fn into_response(self) -> Response {
        trace::refused(self.status().as_u16(), &self);
        self.status().into_response()
    }
}

impl From<VerifyError> for Rejection {
    fn from(error: VerifyError) -> Self {
        Self::Token(error)
    }
}

impl From<ReadError> for Rejection {
    fn from(error: ReadError) -> Self {
        Self::Body(error)
    }
}

impl fmt::Display for Rejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Token(error) => error.fmt(f),
            Self::Incomplete => f.write_str("the body is incomplete"),
            Self::Body(error) => error.fmt(f),
        }
    }
}

impl Error for Rejection {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Token(error) => Some(error),
            Self::Incomplete => None,
            Self::Body(error) => error.source(),
        }
    }
}
