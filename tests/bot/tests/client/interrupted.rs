//! Responses that are too long, too late, or not complete.

use std::time::{Duration, Instant};

use graph_calls::client::{Error, TransportError, TransportErrorKind, MAX_BODY};
use graph_calls::{Invite, ODataError, ResponseError};

use super::server::{accepted, invite, response, whole, Reply, Server, CALL, OPERATION};

/// The error of a request without a complete response.
fn transport(error: Error<ODataError>) -> TransportError {
    assert!(error.may_have_acted(), "{error:?}");
    match error {
        Error::Transport(error) => error,
        error => panic!("it is none of the transport: {error:?}"),
    }
}

#[tokio::test]
async fn a_body_has_a_longest_length() {
    let body = |length| format!("{OPERATION:length$}");
    let headers = [("request-id", "r"), ("location", "l")];
    let server = Server::start([whole(200, &headers, &body(1000)), whole(200, &headers, &body(1001))]).await;
    let client = server.builder().max_body(1000).build().expect("the root is on loopback");
    client.send(&invite()).await.expect("it is as long as it can be");
    let error = transport(client.send(&invite()).await.expect_err("it is too long"));
    assert!(matches!(error.kind(), TransportErrorKind::TooLarge { limit: 1000, .. }), "{error:?}");
    assert_eq!((error.status(), error.request_id(), error.location()), (Some(200), Some("r"), Some("l")));
    assert_eq!(server.received().len(), 2);
}

#[tokio::test]
async fn a_body_without_an_end_is_not_collected() {
    let head = b"HTTP/1.1 200 OK\r\n\r\n".to_vec();
    let server = Server::start([Reply::Endless(head)]).await;
    let error = transport(server.client().send(&invite()).await.expect_err("it is too long"));
    assert!(matches!(error.kind(), TransportErrorKind::TooLarge { limit: MAX_BODY, .. }), "{error:?}");
}

/// The status says that the request was rejected, whatever is missing in the body.
#[tokio::test]
async fn a_refusal_without_its_end_is_a_refusal() {
    let mut half = response(403, &[("request-id", "r")], r#"{"error":{"code":"7504"}}"#);
    half.truncate(half.len() - 5);
    let endless = b"HTTP/1.1 403 Forbidden\r\nrequest-id: r\r\n\r\n".to_vec();
    let server = Server::start([Reply::Broken(half), Reply::Endless(endless)]).await;
    let client = server.builder().max_body(1000).build().expect("the root is on loopback");
    for _ in 0..2 {
        let error = client.send(&invite()).await.expect_err("it is refused");
        assert!(!error.may_have_acted());
        let Error::Response(ResponseError::Refused(refusal)) = error else { panic!("{error:?}") };
        assert_eq!((refusal.status, refusal.request_id.as_deref()), (403, Some("r")));
        assert!(refusal.error.is_none() && refusal.problem().is_some(), "{refusal:?}");
    }
}

#[tokio::test]
async fn half_a_refusal_for_now_is_retried() {
    let mut half = response(429, &[("retry-after", "0")], "{}");
    half.pop();
    let server = Server::start([Reply::Broken(half), accepted()]).await;
    server.client().send(&invite()).await.expect("the second attempt succeeds");
}

#[tokio::test]
async fn a_connection_that_breaks_off_is_not_retried() {
    let mut half = response(200, &[], OPERATION);
    half.truncate(half.len() - 20);
    let cases =
        [(half, Some(200)), (b"HTTP/1.1 200 O".to_vec(), None), (Vec::new(), None), (b"\x16\x03".to_vec(), None)];
    for (bytes, status) in cases {
        let server = Server::start([Reply::Broken(bytes), accepted()]).await;
        let error = transport(server.client().send(&invite()).await.expect_err("there is no response"));
        assert_eq!((error.kind(), error.status()), (TransportErrorKind::Interrupted, status));
        assert_eq!(server.received().len(), 1);
    }
}

/// Here the HTTP library could believe that the request was never read, because an idle connection can end at any time.
#[tokio::test]
async fn an_old_connection_that_breaks_off_is_not_retried() {
    let server = Server::start([accepted(), Reply::Broken(Vec::new()), accepted()]).await;
    let client = server.client();
    client.send(&invite()).await.expect("it is accepted");
    let error = transport(client.send(&invite()).await.expect_err("there is no response"));
    assert_eq!((error.kind(), server.received().len()), (TransportErrorKind::Interrupted, 2));
}

#[tokio::test]
async fn a_response_has_a_time_limit() {
    let head = b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{";
    let mut slow = head.to_vec();
    slow.extend([b' '; 10]);
    let late = Reply::Late(Duration::from_secs(60), slow);
    let server = Server::start([Reply::Silence, late]).await;
    let client = server.builder().timeout(Duration::from_millis(300)).build().expect("the root is on loopback");
    for _ in 0..2 {
        let start = Instant::now();
        let error = transport(client.send(&invite()).await.expect_err("it is too late"));
        assert_eq!((error.kind(), error.status()), (TransportErrorKind::Timeout, None));
        assert!((300..10_000).contains(&start.elapsed().as_millis()), "{:?}", start.elapsed());
    }
    assert_eq!(server.received().len(), 2);
}

#[tokio::test]
async fn the_limit_includes_the_body() {
    let head = b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{".to_vec();
    let server = Server::start([Reply::Whole(head)]).await;
    let client = server.builder().timeout(Duration::from_millis(300)).build().expect("the root is on loopback");
    let link = format!("{}/communications/calls/{CALL}", server.root());
    let error = transport(client.follow::<Invite>(&link).await.expect_err("the rest never comes"));
    assert_eq!((error.kind(), error.status()), (TransportErrorKind::Timeout, Some(200)));
}
