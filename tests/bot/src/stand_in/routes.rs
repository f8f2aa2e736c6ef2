//! The requests that the stand-in answers.

use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::{Path, State as Shared};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, LOCATION, RETRY_AFTER};
use axum::http::{HeaderMap, Response, StatusCode, Uri};
use axum::response::IntoResponse;
use axum::routing::{get, post};
use axum::Router;
use serde_json::{json, Value};

use super::state::{unique, Next, Recorded, State};
use super::{messages, rules};

/// The routes: the action, and what a verifier of callbacks asks for.
pub fn router(state: Arc<State>) -> Router {
    Router::new()
        .route("/beta/communications/calls/{call}/participants/invite", post(invite))
        .route("/openid", get(open_id_configuration))
        .route("/keys", get(keys))
        .fallback(unknown)
        .with_state(state)
}

async fn open_id_configuration(Shared(state): Shared<Arc<State>>) -> impl IntoResponse {
    json_body(&json!({
        "issuer": "https://api.botframework.com",
        "jwks_uri": format!("{}/keys", state.origin),
        "id_token_signing_alg_values_supported": ["RS256"],
    }))
}

async fn keys(Shared(state): Shared<Arc<State>>) -> impl IntoResponse {
    ([(CONTENT_TYPE, "application/json")], state.keys.jwks())
}

async fn unknown(uri: Uri) -> Response<Body> {
    refuse(StatusCode::NOT_FOUND, "BadRequest", &format!("Resource not found for the segment '{}'.", uri.path()))
}

async fn invite(
    Shared(state): Shared<Arc<State>>,
    Path(call): Path<String>,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response<Body> {
    if !rules::is_authorized(&headers, &state.access_token) {
        return refuse(StatusCode::UNAUTHORIZED, "InvalidAuthenticationToken", "Access token is empty or unknown.");
    }
    let body: Value = serde_json::from_slice(&body).unwrap_or_default();
    let wrong = rules::check(&headers, &body);
    state.record(Recorded { line: format!("POST {}", uri.path()), body: body.clone(), wrong: wrong.clone() });
    if !wrong.is_empty() {
        return refuse(StatusCode::BAD_REQUEST, "BadRequest", &wrong.join("; "));
    }
    let Some(callback) = state.callback(&call) else {
        return refuse(StatusCode::NOT_FOUND, "8523", "Call not found.");
    };
    let invitation = Invitation { state: &state, callback, operation: unique(), call, body };
    invitation.answer().await
}

/// A valid invitation.
struct Invitation<'a> {
    state: &'a Arc<State>,
    callback: String,
    call: String,
    operation: String,
    body: Value,
}

impl Invitation<'_> {
    async fn answer(&self) -> Response<Body> {
        match self.state.next() {
            Next::Succeed => self.succeed(None),
            Next::FailLater { code, subcode } => self.succeed(Some((code, subcode))),
            Next::Silence => self.accept(),
            Next::Overtake => {
                for notification in self.notifications(None) {
                    self.state.deliver(&self.callback, &notification, &self.state.keys.callback_token()).await;
                }
                self.accept()
            }
            Next::Empty => {
                self.state.deliver_later(self.callback.clone(), self.notifications(None));
                StatusCode::OK.into_response()
            }
            Next::Delay(time) => {
                tokio::time::sleep(time).await;
                self.succeed(None)
            }
            Next::Refuse { status, code } => {
                let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
                refuse(status, &code, "The service does not want to.")
            }
            Next::Throttle { seconds } => {
                let mut response = refuse(StatusCode::TOO_MANY_REQUESTS, "TooManyRequests", "Too many requests.");
                response.headers_mut().insert(RETRY_AFTER, seconds.into());
                response
            }
            Next::Redirect { location } => (StatusCode::FOUND, [(LOCATION, location)]).into_response(),
            Next::Break => self.broken(),
        }
    }

    fn notifications(&self, failure: Option<(i32, i32)>) -> Vec<Value> {
        let ended = messages::ended(&self.call, &self.operation, &self.body, failure);
        let joined = failure.is_none().then(|| messages::joined(&self.call, &self.body));
        [ended].into_iter().chain(joined).collect()
    }

    fn succeed(&self, failure: Option<(i32, i32)>) -> Response<Body> {
        self.state.deliver_later(self.callback.clone(), self.notifications(failure));
        self.accept()
    }

    fn accept(&self) -> Response<Body> {
        let path = format!("/beta/communications/calls/{}/operations/{}", self.call, self.operation);
        let headers = [(LOCATION.as_str(), format!("{}{path}", self.state.origin)), ("request-id", unique())];
        (headers, json_body(&messages::response(&self.operation, &self.body))).into_response()
    }

    /// A response that promises more than it holds.
    fn broken(&self) -> Response<Body> {
        let text = messages::response(&self.operation, &self.body).to_string();
        let half = Bytes::copy_from_slice(&text.as_bytes()[..text.len() / 2]);
        let parts = [Ok(half), Err(std::io::Error::from(std::io::ErrorKind::ConnectionReset))];
        let headers = [(CONTENT_TYPE, "application/json".to_owned()), (CONTENT_LENGTH, text.len().to_string())];
        (headers, Body::from_stream(futures_util::stream::iter(parts))).into_response()
    }
}

fn refuse(status: StatusCode, code: &str, message: &str) -> Response<Body> {
    let request = unique();
    let headers = [("request-id", request.clone()), ("client-request-id", request.clone())];
    (status, headers, json_body(&messages::error(code, message, &request))).into_response()
}

/// A body and its content type.
fn json_body(value: &Value) -> impl IntoResponse {
    ([(CONTENT_TYPE, "application/json")], value.to_string())
}
