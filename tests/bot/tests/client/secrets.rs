//! Tokens and secrets are shown nowhere.

use std::fmt::Debug;
use std::sync::Arc;

use graph_calls::client::{ClientCredentials, Error, TokenSource};
use graph_calls::{Client, Invite, ODataError, Service};

use super::server::{accepted, invite, response, whole, Reply, Server, TOKEN};
use super::spans::Lines;

const SECRET: &str = "canary-secret-77ab";

/// Panics if a text contains a part of the token or the secret.
fn check(what: &str, text: &str) {
    for canary in ["canary", "5f1c", "77ab", "Bearer c"] {
        assert!(!text.contains(canary), "{what} shows {canary}: {text}");
    }
}

fn check_debug(what: &str, value: &impl Debug) {
    check(what, &format!("{value:?} {value:#?}"));
}

/// Checks an error and everything that caused it.
fn check_error(what: &str, error: &impl std::error::Error) {
    check_debug(what, error);
    check(what, &format!("{error} {error:#}"));
    let causes = std::iter::successors(std::error::Error::source(error), |cause| cause.source());
    for cause in causes {
        check(what, &format!("{cause} {cause:#} {cause:?} {cause:#?}"));
    }
}

/// A client whose tokens come from the authority.
fn client(service: &Server, authority: &Server) -> Client<Arc<ClientCredentials>> {
    let credentials = ClientCredentials::builder(&Service::GRAPH_BETA, "client", SECRET).tenant("tenant");
    check_debug("the builder of the credentials", &credentials);
    let credentials = credentials.authority(format!("http://{}", authority.address)).allow_plain_http_on_loopback();
    let credentials = Arc::new(credentials.build().expect("the authority is on loopback"));
    check_debug("the credentials", &credentials);
    let builder = Client::builder(Service::new(service.root()), credentials).allow_plain_http_on_loopback();
    check_debug("the builder of the client", &builder);
    let client = builder.build().expect("the root is on loopback");
    check_debug("the client", &client);
    client
}

#[tokio::test]
async fn neither_debug_nor_errors_nor_events_show_them() {
    let (lines, guard) = Lines::collect();
    let grant = format!(r#"{{"token_type":"Bearer","expires_in":3599,"access_token":"{TOKEN}"}}"#);
    let echo = format!(r#"{{"error":{{"code":"c","message":"Bearer {TOKEN} {SECRET}"}}}}"#);
    // Services can send back what they received.
    let mut half = response(200, &[("location", TOKEN)], &echo);
    half.pop();
    let replies = [
        whole(200, &[("location", "l")], "{}"),
        whole(403, &[], &echo),
        whole(200, &[], &echo),
        whole(302, &[("location", "l")], &echo),
        Reply::Broken(half),
        Reply::Broken(Vec::new()),
        Reply::Broken(format!("{TOKEN}: HTTP/1.1").into_bytes()),
    ];
    let count = replies.len();
    let service = Server::start(replies).await;
    let authority = Server::start([whole(200, &[], &grant)]).await;
    let client = client(&service, &authority);
    for index in 0..count {
        let what = format!("answer {index}");
        match client.send(&invite()).await {
            Ok(answer) => check_debug(&what, &answer),
            Err(error) => check_error(&what, &error),
        }
    }
    // Otherwise nothing that could be shown was sent.
    let received = service.received();
    assert_eq!(received.len(), count);
    assert!(received.iter().all(|request| request.header("authorization") == Some(&*format!("Bearer {TOKEN}"))));
    assert!(authority.received()[0]
        .body
        .ends_with(format!("{SECRET}&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default").as_bytes()));
    drop(guard);
    assert!(lines.text().contains("obtained an access token"));
    check("an event", &lines.text());
}

#[tokio::test]
async fn failures_to_obtain_a_token_do_not_show_them() {
    let echo = format!(r#"{{"error":"{SECRET} is wrong","error_description":"{SECRET}","error_codes":["{SECRET}"]}}"#);
    let bad = format!(r#"{{"token_type":"Bearer","access_token":"{TOKEN} {SECRET}"}}"#);
    let service = Server::start([accepted()]).await;
    let replies = [whole(401, &[], &echo), whole(200, &[], &bad), Reply::Broken(Vec::new())];
    let count = replies.len();
    let authority = Server::start(replies).await;
    let client = client(&service, &authority);
    for index in 0..count {
        let error: Error<ODataError> = client.send(&invite()).await.expect_err("there is no token");
        assert!(matches!(error, Error::Token(_)), "{error:?}");
        check_error(&format!("failure {index}"), &error);
    }
    assert_eq!((authority.received().len(), service.received().len()), (count, 0));
}

/// The query of a link can contain a name, and so can an ID in a path.
#[tokio::test]
async fn errors_do_not_show_the_url() {
    let server =
        Server::start([Reply::Broken(Vec::new()), Reply::Broken(response(200, &[], "{")[..47].to_vec())]).await;
    for _ in 0..2 {
        let link = format!("{}/communications/calls/canary?$filter=canary", server.root());
        let error = server.client().follow::<Invite>(&link).await.expect_err("there is no response");
        assert!(matches!(error, Error::Transport(_)), "{error:?}");
        check_error("the error of a link", &error);
    }
}

/// What panics in a task is logged with its message and nothing else.
#[tokio::test]
async fn a_panic_in_a_hook_does_not_show_them() {
    let server = Server::start([whole(429, &[("retry-after", "0")], "")]).await;
    let builder = server.builder().on_retry(|retrying| panic!("{retrying:?}"));
    let client = builder.build().expect("the root is on loopback");
    let panic = tokio::spawn(async move { client.send(&invite()).await.is_ok() }).await.expect_err("it panics");
    let message = panic.into_panic().downcast::<String>().expect("it has a message");
    check("a panic", &message);
    assert!(message.contains("Invite"));
}

/// The header is marked, so that no library shows it or keeps it in a table of headers.
#[tokio::test]
async fn the_header_is_sensitive() {
    let request = invite().to_http(&Service::GRAPH_BETA, TOKEN).expect("it is valid");
    assert!(request.headers()["authorization"].is_sensitive());
    check_debug("the request", &request);
    let token = graph_calls::BearerToken::new(TOKEN);
    check_debug("the token", &token.token(None).await);
    check_debug("a link", &Client::new(Service::GRAPH_BETA, token).map(|client| client.service().clone()));
    assert_eq!(Invite::METHOD, "POST");
}
