//! What the client, the webhook, and waiting for outcomes cost, next to the same written by hand.
//!
//! `cargo run --release --package graph-calls-bot --example speed`
//!
//! Both sides of a ratio are measured in turn, in one process, and the medians are compared. Only loopback is involved.

use std::error::Error;
use std::hint::black_box;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::body::{Body, Bytes};
use axum::extract::{FromRef, State};
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE};
use axum::http::{HeaderMap, Request, StatusCode};
use axum::routing::post;
use axum::Router;
use graph_calls::client::{reqwest, Client, CONNECT_TIMEOUT, TIMEOUT};
use graph_calls::serde_json::{self, json, Value};
use graph_calls::webhook::testing::Signer;
use graph_calls::webhook::{Notifications, Verifier};
use graph_calls::{
    BearerToken, CommsNotifications, IdentitySet, Invite, InviteParticipantsOperation, Outcomes, Service,
};
use graph_calls_bot::APP_ID;
use jsonwebtoken::{Algorithm, DecodingKey, Validation};
use tokio::net::TcpListener;
use tower::ServiceExt;

type Failure = Box<dyn Error + Send + Sync>;

const ROSTER: &[u8] = include_bytes!("../../documented/invite/example-2/roster-updated.json");
const RESPONSE: &str = include_str!("../../documented/invite/example-1/response.json");

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<ExitCode, Failure> {
    let token = Token::new()?;
    let figures = [
        ("an invitation / reqwest and JSON by hand", 1.05, client().await?),
        ("verify, parse, dispatch / jsonwebtoken and from_slice", 1.15, webhook(&token)?),
        ("axum: requests a second, by hand / ours", 1.0 / 0.9, endpoint(&token).await?),
        ("bytes for each of 100,000 pending outcomes", 300.0, pending()),
    ];
    println!("| figure | at most | measured |\n| --- | ---: | ---: |");
    let mut all_met = true;
    for (name, target, measured) in figures {
        all_met &= measured <= target;
        println!("| {name} | {target:.2} | {measured:.2} |");
    }
    Ok(if all_met { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The ratio of the medians of two times.
fn ratio(mut ours: Vec<Duration>, mut by_hand: Vec<Duration>) -> f64 {
    ours.sort_unstable();
    by_hand.sort_unstable();
    ours[ours.len() / 2].as_secs_f64() / by_hand[by_hand.len() / 2].as_secs_f64()
}

async fn client() -> Result<f64, Failure> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let root = format!("http://{}/beta", listener.local_addr()?);
    let answer = || async { ([(CONTENT_TYPE, "application/json")], RESPONSE) };
    let router = Router::new().fallback(answer);
    // The server has a thread of its own, so that it does not wait for the client.
    let listener = listener.into_std()?;
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        runtime.map(|runtime| runtime.block_on(async { axum::serve(TcpListener::from_std(listener)?, router).await }))
    });
    let ours =
        Client::builder(Service::new(&*root), BearerToken::new("token")).allow_plain_http_on_loopback().build()?;
    // The same limits, which no client should be without.
    let http = reqwest::Client::builder().no_proxy().timeout(TIMEOUT).connect_timeout(CONNECT_TIMEOUT);
    let http = http.redirect(reqwest::redirect::Policy::none()).build()?;
    let url = format!("{root}/communications/calls/c/participants/invite");
    let by_hand = || async {
        let body = json!({
            "participants": [{
                "@odata.type": "#microsoft.graph.invitationParticipantInfo",
                "identity": {
                    "@odata.type": "#microsoft.graph.identitySet",
                    "user": { "@odata.type": "#microsoft.graph.identity", "id": "u" },
                },
            }],
            "clientContext": "context",
        });
        let request = http.post(&url).bearer_auth("token").header(CONTENT_TYPE, "application/json");
        let response = request.body(body.to_string()).send().await?;
        let status = response.status();
        let operation: Value = serde_json::from_slice(&response.bytes().await?)?;
        Ok::<_, Failure>((status, operation))
    };
    let mut times = [Vec::new(), Vec::new()];
    for round in 0..6000 {
        let start = Instant::now();
        let invite = Invite::new("c").participant(IdentitySet::user("u")).client_context("context");
        black_box(ours.send(&invite).await?);
        let middle = Instant::now();
        black_box(by_hand().await?);
        // The first rounds open connections.
        if round >= 500 {
            times[0].push(middle - start);
            times[1].push(middle.elapsed());
        }
    }
    let [ours, by_hand] = times;
    Ok(ratio(ours, by_hand))
}

/// A token of the service, and what verifies it.
struct Token {
    authorization: String,
    verifier: Verifier,
    key: DecodingKey,
    validation: Validation,
}

impl Token {
    fn new() -> Result<Self, Failure> {
        let signer = Signer::new()?;
        let claims = json!({
            "iss": "https://graph.microsoft.com", "aud": APP_ID, "tid": "t", "nbf": 1, "exp": 4_000_000_000_u64,
        });
        let authorization = format!("Bearer {}", signer.sign(&signer.header(), &claims)?);
        let verifier = Verifier::new(APP_ID);
        verifier.set_keys(&signer.jwks())?;
        let jwk = signer.jwk();
        let part = |name: &str| jwk[name].as_str().unwrap_or_default();
        let key = DecodingKey::from_rsa_components(part("n"), part("e"))?;
        let mut validation = Validation::new(Algorithm::RS256);
        validation.set_audience(&[APP_ID]);
        validation.set_issuer(&["https://graph.microsoft.com"]);
        Ok(Self { authorization, verifier, key, validation })
    }

    /// What somebody writes by hand.
    fn check(&self, authorization: &str) -> bool {
        let token = authorization.strip_prefix("Bearer ").unwrap_or_default();
        jsonwebtoken::decode::<Value>(token, &self.key, &self.validation).is_ok()
    }
}

fn webhook(token: &Token) -> Result<f64, Failure> {
    let mut times = [Vec::new(), Vec::new()];
    for _ in 0..4000 {
        let start = Instant::now();
        for notification in token.verifier.open(Some(&token.authorization), ROSTER)?.notifications()? {
            black_box(notification.into_event());
        }
        let middle = Instant::now();
        assert!(token.check(&token.authorization));
        black_box(CommsNotifications::from_slice(ROSTER)?);
        times[0].push(middle - start);
        times[1].push(middle.elapsed());
    }
    let [ours, by_hand] = times;
    Ok(ratio(ours, by_hand))
}

#[derive(Clone)]
struct Shared(Arc<Token>);

impl FromRef<Shared> for Verifier {
    fn from_ref(shared: &Shared) -> Self {
        shared.0.verifier.clone()
    }
}

async fn ours(Notifications(notifications, _): Notifications) -> StatusCode {
    black_box(notifications);
    StatusCode::ACCEPTED
}

async fn by_hand(State(shared): State<Shared>, headers: HeaderMap, body: Bytes) -> StatusCode {
    let authorization = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !shared.0.check(authorization) {
        return StatusCode::FORBIDDEN;
    }
    match serde_json::from_slice::<Value>(&body) {
        Ok(notifications) => {
            black_box(notifications);
            StatusCode::ACCEPTED
        }
        Err(_) => StatusCode::BAD_REQUEST,
    }
}

/// The time of one request, which is the reciprocal of requests a second.
async fn endpoint(token: &Token) -> Result<f64, Failure> {
    let Token { authorization, verifier, key, validation } = token;
    let (verifier, key, validation) = (verifier.clone(), key.clone(), validation.clone());
    let shared = Shared(Arc::new(Token { authorization: authorization.clone(), verifier, key, validation }));
    let router = Router::new().route("/ours", post(ours)).route("/by-hand", post(by_hand)).with_state(shared);
    let request = |path: &str| {
        let request = Request::post(path).header(AUTHORIZATION, authorization).header(CONTENT_TYPE, "application/json");
        request.body(Body::from(ROSTER))
    };
    let mut times = [Vec::new(), Vec::new()];
    for _ in 0..4000 {
        for (path, times) in ["/ours", "/by-hand"].into_iter().zip(&mut times) {
            let request = request(path)?;
            let start = Instant::now();
            let response = router.clone().oneshot(request).await?;
            times.push(start.elapsed());
            assert_eq!(response.status(), StatusCode::ACCEPTED);
        }
    }
    let [ours, by_hand] = times;
    Ok(ratio(ours, by_hand))
}

/// The memory of a pending outcome whose ID is known. That of the future itself is counted, too.
fn pending() -> f64 {
    const COUNT: usize = 100_000;
    let outcomes = Outcomes::<InviteParticipantsOperation>::new();
    let accepted = Invite::read_response((200, [("", "")], RESPONSE)).ok();
    let mut all = Vec::new();
    let memory = allocation_counter::measure(|| {
        all.reserve_exact(COUNT);
        for number in 0..COUNT {
            let pending = outcomes.expect(&mut Invite::new("c")).ok();
            let mut accepted = accepted.clone();
            if let Some(operation) = accepted.as_mut().and_then(|accepted| accepted.body.as_mut()) {
                operation.id = Some(format!("eec3812a-fdc3-4fb4-825c-{number:012}"));
            }
            if let (Some(pending), Some(accepted)) = (&pending, &accepted) {
                pending.accepted(accepted);
            }
            all.extend(pending);
        }
    });
    assert_eq!(outcomes.len(), COUNT);
    memory.bytes_current as f64 / COUNT as f64
}
