//! The extractor: what a server answers, and when it reads the body.

mod util;

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody};
use axum::extract::{FromRef, State};
use axum::http::header::AUTHORIZATION;
use axum::http::{Request, StatusCode};
use axum::routing::post;
use axum::Router;
use graph_calls::webhook::{Claims, Notifications, Rejection, Verifier, VerifyError, ISSUERS};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tower::ServiceExt;
use util::{other_signer, signer, APP, TENANT};

/// What the server knows.
#[derive(Clone)]
struct Bot {
    verifier: Verifier,
    notifications: Arc<AtomicUsize>,
}

impl FromRef<Bot> for Verifier {
    fn from_ref(bot: &Bot) -> Self {
        bot.verifier.clone()
    }
}

async fn posted(State(bot): State<Bot>, Notifications(envelope, claims): Notifications) -> StatusCode {
    assert_eq!(claims.tenant_id, TENANT);
    bot.notifications.fetch_add(envelope.iter().count(), Ordering::Relaxed);
    StatusCode::ACCEPTED
}

fn bot() -> Bot {
    let verifier = Verifier::new(APP).body_limit(1000);
    verifier.set_keys(&signer().jwks()).expect("the key set is readable");
    Bot { verifier, notifications: Arc::default() }
}

fn router(bot: &Bot) -> Router {
    Router::new().route("/callback", post(posted)).with_state(bot.clone())
}

fn authorization() -> String {
    signer().authorization(&Claims::new(APP, ISSUERS[0], TENANT)).expect("the key signs")
}

fn request(authorization: Option<&str>, body: impl Into<Body>) -> Request<Body> {
    let mut request = Request::post("/callback");
    if let Some(value) = authorization {
        request = request.header(AUTHORIZATION, value);
    }
    request.body(body.into()).expect("the request is valid")
}

async fn status(bot: &Bot, request: Request<Body>) -> u16 {
    router(bot).oneshot(request).await.expect("a router does not fail").status().as_u16()
}

/// A body that counts how often it is polled.
struct Counted(Arc<AtomicUsize>);

impl HttpBody for Counted {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<Bytes>, Infallible>>> {
        self.0.fetch_add(1, Ordering::Relaxed);
        Poll::Ready(None)
    }
}

const TWO: &str = r#"{"value":[{"changeType":"updated"},{"changeType":"deleted"}]}"#;

#[tokio::test]
async fn each_body_has_its_status() {
    let bot = bot();
    let header = authorization();
    let rows: &[(&str, &str, u16)] = &[
        ("two notifications", TWO, 202),
        ("none", r#"{"value":[]}"#, 202),
        ("garbage between good ones", r#"{"value":[{},7,{"changeType":5}]}"#, 202),
        ("nothing", "", 400),
        ("half of an object", r#"{"value":[{"#, 400),
        ("a page", "<html></html>", 400),
        ("a text", "\"value\"", 400),
        ("text after the object", r#"{"value":[]}]"#, 400),
        ("a member twice", r#"{"value":[],"value":[]}"#, 400),
        ("too deep", &"[".repeat(200), 400),
        ("as large as allowed", &format!("{{\"value\":[]{}}}", " ".repeat(988)), 202),
        ("a byte too large", &format!("{{\"value\":[]{}}}", " ".repeat(989)), 413),
        ("much too large", &"x".repeat(1 << 20), 413),
        ("an empty object", "{}", 204),
        ("legacy", r#"{"callInvitation":{"mediaConfiguration":{}},"links":{}}"#, 204),
        ("legacy, with a value that is no list", r#"{"value":"x"}"#, 204),
    ];
    for (says, body, expected) in rows {
        let actual = status(&bot, request(Some(&header), (*body).to_owned())).await;
        assert_eq!(actual, *expected, "{says}");
    }
    assert_eq!(bot.notifications.load(Ordering::Relaxed), 2 + 3);
}

#[tokio::test]
async fn without_a_good_token_the_body_is_not_read() {
    let bot = bot();
    let foreign = other_signer().authorization(&Claims::new(APP, ISSUERS[0], TENANT)).expect("the key signs");
    let mut expired = Claims::new(APP, ISSUERS[0], TENANT);
    expired.expires_at -= Duration::from_secs(7200);
    let expired = signer().authorization(&expired).expect("the key signs");
    let other_bot = signer().authorization(&Claims::new("another", ISSUERS[0], TENANT)).expect("the key signs");
    for header in [None, Some(""), Some("Bearer x"), Some(&*foreign), Some(&*expired), Some(&*other_bot)] {
        let polls = Arc::new(AtomicUsize::new(0));
        let actual = status(&bot, request(header, Body::new(Counted(Arc::clone(&polls))))).await;
        assert_eq!((actual, polls.load(Ordering::Relaxed)), (403, 0), "{header:?}");
    }
    let polls = Arc::new(AtomicUsize::new(0));
    let actual = status(&bot, request(Some(&authorization()), Body::new(Counted(Arc::clone(&polls))))).await;
    assert_eq!((actual, polls.load(Ordering::Relaxed)), (400, 1), "a good token: the empty body is read");
}

#[tokio::test]
async fn of_two_tokens_none_counts() {
    let mut twice = request(Some(&authorization()), TWO);
    twice.headers_mut().append(AUTHORIZATION, authorization().parse().expect("it is a value"));
    assert_eq!(status(&bot(), twice).await, 403);
    let mut bytes = request(None, TWO);
    bytes
        .headers_mut()
        .insert(AUTHORIZATION, axum::http::HeaderValue::from_bytes(b"Bearer \xff").expect("it is a value"));
    assert_eq!(status(&bot(), bytes).await, 403);
}

#[tokio::test]
async fn a_rejection_says_why_to_the_handler_only() {
    async fn handler(posted: Result<Notifications, Rejection>) -> Result<(), Rejection> {
        let rejection = posted.expect_err("there is no token");
        assert!(matches!(rejection, Rejection::Token(VerifyError::Missing)), "{rejection}");
        Err(rejection)
    }
    let router = Router::new().route("/callback", post(handler)).with_state(bot().verifier);
    let response = router.oneshot(request(None, TWO)).await.expect("a router does not fail");
    assert_eq!(response.status(), StatusCode::FORBIDDEN);
    let body = axum::body::to_bytes(response.into_body(), 100).await.expect("the body is short");
    assert!(body.is_empty());
}

/// Starts a server on a socket, and returns its address.
async fn serve(bot: &Bot) -> std::net::SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("there is a port");
    let address = listener.local_addr().expect("it has an address");
    let router = router(bot);
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

fn head(authorization: &str, length: usize) -> String {
    format!("POST /callback HTTP/1.1\r\nHost: bot\r\nAuthorization: {authorization}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n")
}

async fn answer(socket: &mut TcpStream) -> String {
    let mut answer = Vec::new();
    let read = tokio::time::timeout(Duration::from_secs(10), socket.read_to_end(&mut answer)).await;
    // A server that does not want the rest of a body can reset the connection after its answer.
    let _ = read.expect("the server answers");
    String::from_utf8_lossy(&answer).lines().next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_bad_token_is_answered_while_the_body_is_still_missing() {
    let address = serve(&bot()).await;
    let mut socket = TcpStream::connect(address).await.expect("the server listens");
    socket.write_all(head("Bearer x", 900).as_bytes()).await.expect("the server reads");
    assert_eq!(answer(&mut socket).await, "HTTP/1.1 403 Forbidden");
}

#[tokio::test]
async fn a_slow_body_is_awaited_and_half_a_body_is_lost() {
    let bot = bot();
    let address = serve(&bot).await;
    let mut slow = TcpStream::connect(address).await.expect("the server listens");
    slow.write_all(head(&authorization(), TWO.len()).as_bytes()).await.expect("the server reads");
    for part in TWO.as_bytes().chunks(10) {
        tokio::time::sleep(Duration::from_millis(10)).await;
        slow.write_all(part).await.expect("the server reads");
    }
    assert_eq!(answer(&mut slow).await, "HTTP/1.1 202 Accepted");
    assert_eq!(bot.notifications.load(Ordering::Relaxed), 2);

    let mut half = TcpStream::connect(address).await.expect("the server listens");
    half.write_all(head(&authorization(), TWO.len()).as_bytes()).await.expect("the server reads");
    half.write_all(&TWO.as_bytes()[..20]).await.expect("the server reads");
    half.shutdown().await.expect("the connection is open");
    let answer = answer(&mut half).await;
    assert!(answer.is_empty() || answer == "HTTP/1.1 400 Bad Request", "{answer}");
    assert_eq!(bot.notifications.load(Ordering::Relaxed), 2);
}

#[tokio::test]
async fn a_declared_length_beyond_the_limit_is_refused_before_it_is_sent() {
    let address = serve(&bot()).await;
    let mut socket = TcpStream::connect(address).await.expect("the server listens");
    socket.write_all(head(&authorization(), 1 << 30).as_bytes()).await.expect("the server reads");
    assert_eq!(answer(&mut socket).await, "HTTP/1.1 413 Payload Too Large");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_callbacks_at_once_are_counted_once() {
    let bot = bot();
    let address = serve(&bot).await;
    let header = authorization();
    let posts: Vec<_> = (0..200)
        .map(|at| {
            let header = if at % 4 == 0 { "Bearer x".to_owned() } else { header.clone() };
            tokio::spawn(async move {
                let mut socket = TcpStream::connect(address).await.expect("the server listens");
                let request = format!("{}{TWO}", head(&header, TWO.len()));
                socket.write_all(request.as_bytes()).await.expect("the server reads");
                answer(&mut socket).await
            })
        })
        .collect();
    let mut accepted = 0;
    for post in posts {
        match post.await.expect("a task does not panic").as_str() {
            "HTTP/1.1 202 Accepted" => accepted += 1,
            answer => assert_eq!(answer, "HTTP/1.1 403 Forbidden"),
        }
    }
    assert_eq!((accepted, bot.notifications.load(Ordering::Relaxed)), (150, 300));
}
