//! A bot that passes on what it receives.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::{FromRef, State};
use axum::http::StatusCode;
use axum::routing::post;
use axum::Router;
use graph_calls::client::{reqwest, Client};
use graph_calls::webhook::{Notifications, OpenIdKeys, Verifier};
use graph_calls::{BearerToken, Event, InviteParticipantsOperation, Outcomes, Service};
use graph_calls_bot::{StandIn, APP_ID};
use tokio::net::TcpListener;
use tokio::sync::mpsc::{unbounded_channel, UnboundedReceiver, UnboundedSender};
use tokio::sync::Notify;
use tokio::task::JoinHandle;

/// A batch of 20,000 notifications has less.
const BODY_LIMIT: usize = 16 << 20;

/// A bot that passes on what it receives.
pub struct Bot {
    pub client: Client<BearerToken>,
    pub outcomes: Outcomes<InviteParticipantsOperation>,
    pub url: String,
    pub address: SocketAddr,
    events: UnboundedReceiver<Event>,
    stop: Arc<Notify>,
    server: JoinHandle<()>,
}

#[derive(Clone)]
struct Webhook {
    verifier: Verifier,
    outcomes: Outcomes<InviteParticipantsOperation>,
    events: UnboundedSender<Event>,
}

impl FromRef<Webhook> for Verifier {
    fn from_ref(webhook: &Webhook) -> Self {
        webhook.verifier.clone()
    }
}

async fn callback(State(webhook): State<Webhook>, Notifications(notifications, _): Notifications) -> StatusCode {
    for notification in notifications {
        let event = notification.into_event();
        if let Event::InviteEnded { operation, .. } = &event {
            webhook.outcomes.settle(InviteParticipantsOperation::clone(operation));
        }
        // Nobody listens any more when a test is over.
        let _ = webhook.events.send(event);
    }
    StatusCode::ACCEPTED
}

impl Bot {
    pub async fn start(graph: &StandIn) -> Self {
        let certificate = reqwest::Certificate::from_pem(graph.certificate().as_bytes()).expect("it is a certificate");
        let trusted = certificate.clone();
        let client = Client::builder(Service::new(graph.root()), BearerToken::new(graph.access_token()))
            .configure(move |http| http.tls_certs_only([trusted]))
            .build()
            .expect("it has TLS");
        let keys = OpenIdKeys::configured(&graph.open_id_configuration(), |http| http.tls_certs_only([certificate]))
            .expect("it is a URL");
        let (sender, events) = unbounded_channel();
        let outcomes = Outcomes::new();
        let verifier = Verifier::new(APP_ID).key_source(keys).body_limit(BODY_LIMIT);
        let webhook = Webhook { verifier, outcomes: outcomes.clone(), events: sender };
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
        let address = listener.local_addr().expect("it has an address");
        let router = Router::new().route("/callback", post(callback)).with_state(webhook);
        let stop = Arc::new(Notify::new());
        let stopped = Arc::clone(&stop);
        let server = tokio::spawn(async move {
            let stopped = async move { stopped.notified().await };
            axum::serve(listener, router).with_graceful_shutdown(stopped).await.expect("it serves");
        });
        Self { client, outcomes, url: format!("http://{address}/callback"), address, events, stop, server }
    }

    /// The next event.
    pub async fn event(&mut self) -> Event {
        let next = tokio::time::timeout(Duration::from_secs(30), self.events.recv()).await;
        next.expect("it arrives in time").expect("the bot runs")
    }

    /// Forgets the events that were received.
    pub fn forget(&mut self) {
        while self.events.try_recv().is_ok() {}
    }

    /// Stops the server when it is notified.
    pub fn stopper(&self) -> Arc<Notify> {
        Arc::clone(&self.stop)
    }

    /// Waits for the server to end, and returns what was received and not taken.
    pub async fn rest(&mut self) -> Vec<Event> {
        tokio::time::timeout(Duration::from_secs(30), &mut self.server)
            .await
            .expect("it ends")
            .expect("it does not panic");
        let mut rest = Vec::new();
        while let Some(event) = self.events.recv().await {
            rest.push(event);
        }
        rest
    }

    /// Posts a body with any `Authorization` header, and returns the status.
    pub async fn post_with(&self, authorization: &str, body: Vec<u8>) -> u16 {
        let request = reqwest::Client::new().post(&self.url).header("authorization", authorization).body(body);
        request.send().await.expect("it is answered").status().as_u16()
    }
}
