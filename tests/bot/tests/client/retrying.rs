//! What is sent again, how often, and how long.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use graph_calls::client::{reqwest, Builder, Cause, Error, Retries, TransportErrorKind};
use graph_calls::{BearerToken, Client, Invite, ResponseError, Service};
use tokio::net::TcpListener;

use super::server::{accepted, invite, whole, Server, CALL, TOKEN};

/// A retry that was announced.
type Seen = (u32, Duration, Cause);

/// Keeps what the client says about retries.
fn seen(builder: Builder<BearerToken>) -> (Client<BearerToken>, Arc<Mutex<Vec<Seen>>>) {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let hook = Arc::clone(&seen);
    let builder = builder.on_retry(move |retrying| {
        assert_eq!(retrying.request, "Invite");
        hook.lock().expect("nobody panicked").push((retrying.retry, retrying.wait, retrying.cause));
    });
    (builder.build().expect("the root is on loopback"), seen)
}

#[tokio::test]
async fn a_throttled_request_is_sent_again_after_the_time_that_the_service_names() {
    for status in [429, 503] {
        let server = Server::start([whole(status, &[("Retry-After", "1")], ""), accepted()]).await;
        let (client, seen) = seen(server.builder());
        let start = Instant::now();
        client.send(&invite()).await.expect("the second attempt succeeds");
        assert!(start.elapsed() >= Duration::from_secs(1));
        assert_eq!(*seen.lock().expect("nobody panicked"), [(1, Duration::from_secs(1), Cause::Status(status))]);
        let received = server.received();
        assert_eq!((received.len(), &received[0].body), (2, &received[1].body));
    }
}

#[tokio::test]
async fn what_may_have_had_an_effect_is_not_sent_again() {
    let named = [("Retry-After", "0")];
    let cases: &[(u16, &[(&str, &str)])] = &[
        (503, &[]),
        (429, &[]),
        (500, &named),
        (502, &named),
        (504, &named),
        (408, &named),
        (413, &named),
        (401, &named),
        (403, &named),
        (409, &named),
    ];
    for (status, headers) in cases {
        let server = Server::start([whole(*status, headers, ""), accepted()]).await;
        let error = server.client().send(&invite()).await.expect_err("it is not accepted");
        assert!(matches!(&error, Error::Response(ResponseError::Refused(refusal)) if refusal.status == *status));
        assert_eq!(error.may_have_acted(), matches!(status, 500 | 502 | 504), "{status}");
        assert_eq!(server.received().len(), 1, "{status}");
    }
}

#[tokio::test]
async fn what_is_idempotent_is_also_sent_again_without_a_named_time() {
    for status in [500, 502, 503, 429] {
        let server = Server::start([whole(status, &[], ""), accepted()]).await;
        let (client, seen) = seen(server.builder());
        let link = format!("{}/communications/calls/{CALL}/operations/1", server.root());
        client.follow::<Invite>(&link).await.expect("the second attempt succeeds");
        let [(1, wait, cause)] = seen.lock().expect("nobody panicked")[..] else { panic!("there is one retry") };
        assert!((125..=250).contains(&wait.as_millis()) && cause == Cause::Status(status), "{wait:?}, {cause}");
        assert!(server.received()[1].head.starts_with("GET /beta/communications/calls/"));
    }
}

#[tokio::test]
async fn retries_are_bounded_in_number() {
    let busy = || whole(429, &[("Retry-After", "0")], "");
    for (retries, expected) in [(Retries::default(), 4), (Retries::new(1, Duration::MAX), 2), (Retries::NONE, 1)] {
        let server = Server::start((0..9).map(|_| busy())).await;
        let client = server.builder().retries(retries).build().expect("the root is on loopback");
        client.send(&invite()).await.expect_err("it is never accepted");
        assert_eq!(server.received().len(), expected, "{retries:?}");
    }
    let server = Server::start([busy(), accepted()]).await;
    let client = server.builder().without_retries().build().expect("the root is on loopback");
    client.send(&invite()).await.expect_err("there is no second attempt");
    assert_eq!(server.received().len(), 1);
}

#[tokio::test]
async fn retries_are_bounded_in_time() {
    for wait in ["61", "2147483648", "99999999999999999999"] {
        let server = Server::start([whole(429, &[("Retry-After", wait)], ""), accepted()]).await;
        let start = Instant::now();
        let error = server.client().send(&invite()).await.expect_err("it takes too long");
        assert!(matches!(&error, Error::Response(ResponseError::Refused(refusal)) if refusal.status == 429));
        assert!(start.elapsed() < Duration::from_secs(10));
        assert_eq!(server.received().len(), 1);
    }
}

/// A root at which nothing listens.
async fn nobody() -> (TcpListener, Service) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
    let root = format!("http://{}/beta", listener.local_addr().expect("it is bound"));
    (listener, Service::new(root))
}

#[tokio::test]
async fn a_refused_connection_is_retried_and_bounded() {
    let (listener, service) = nobody().await;
    drop(listener);
    let builder = Client::builder(service, BearerToken::new(TOKEN)).allow_plain_http_on_loopback();
    let (client, seen) = seen(builder.retries(Retries::new(100, Duration::from_secs(1))));
    let start = Instant::now();
    let error = client.send(&invite()).await.expect_err("nobody listens");
    assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
    assert!(!error.may_have_acted());
    let Error::Transport(error) = error else { panic!("{error:?}") };
    assert_eq!((error.kind(), error.status()), (TransportErrorKind::ConnectionRefused, None));
    let seen = seen.lock().expect("nobody panicked");
    assert!((2..=4).contains(&seen.len()), "{seen:?}");
    assert!(seen.iter().all(|(_, _, cause)| *cause == Cause::ConnectionRefused), "{seen:?}");
    assert!(seen.windows(2).all(|pair| pair[0].1 <= pair[1].1), "{seen:?}");
}

/// The name of a host that does not exist says nothing about the next attempt, and a certificate that is not trusted
/// does neither.
#[tokio::test]
async fn no_connection_for_another_reason_is_not_retried() {
    let service = Service::new("https://graph.invalid/beta");
    let builder = Client::builder(service, BearerToken::new(TOKEN)).configure(reqwest::ClientBuilder::no_proxy);
    let (client, seen) = seen(builder);
    let error = client.send(&invite()).await.expect_err("there is no such host");
    assert!(matches!(&error, Error::Transport(error) if error.kind() == TransportErrorKind::NoConnection), "{error:?}");
    assert!(!error.may_have_acted() && seen.lock().expect("nobody panicked").is_empty());
}
