//! Requests that are sent once.

use graph_calls::client::{read, reqwest, Error, Operation, TokenSource};
use graph_calls::{BearerToken, Client, IdentitySet, Invite, OperationStatus, ResponseError, Retry, Service};
use std::future::Future;
use std::time::SystemTime;

use super::server::{accepted, invite, whole, Server, CALL, OPERATION, TOKEN};

#[tokio::test]
async fn a_request_is_sent_as_it_is_built_and_its_response_is_read() {
    let location = "https://graph.microsoft.com/beta/communications/calls/1/operations/2";
    let headers = [("Location", location), ("request-id", "r"), ("client-request-id", "c")];
    let server = Server::start([whole(200, &headers, OPERATION)]).await;
    let answer = server.client().send(&invite()).await.expect("it is accepted");
    assert_eq!((answer.status, answer.location.as_deref()), (200, Some(location)));
    assert_eq!((answer.request_id.as_deref(), answer.client_request_id.as_deref()), (Some("r"), Some("c")));
    assert_eq!(answer.body.and_then(|operation| operation.status.clone()), Some(OperationStatus::Running));

    let [received] = &server.received()[..] else { panic!("it is sent once") };
    assert_eq!(
        received.head.lines().next(),
        Some(&*format!("POST /beta/communications/calls/{CALL}/participants/invite HTTP/1.1"))
    );
    assert_eq!(received.header("authorization"), Some(&*format!("Bearer {TOKEN}")));
    assert_eq!(received.header("content-type"), Some("application/json"));
    assert_eq!(received.header("user-agent"), Some(concat!("graph-calls/", "0.2.0")));
    assert_eq!(received.body, invite().build().expect("it is valid").into_body());
}

#[tokio::test]
async fn a_refusal_has_the_body_of_an_error() {
    let body = r#"{"error":{"code":"7504","message":"Insufficient enterprise tenant permissions."}}"#;
    let server = Server::start([whole(403, &[("request-id", "r")], body)]).await;
    let error = server.client().send(&invite()).await.expect_err("it is refused");
    assert!(!error.may_have_acted());
    let Error::Response(ResponseError::Refused(refusal)) = error else { panic!("it is refused: {error:?}") };
    assert_eq!((refusal.status, refusal.code.as_deref()), (403, Some("7504")));
    let message = refusal.error.as_ref().and_then(|body| body.error.as_ref()?.message.as_deref());
    assert_eq!(message, Some("Insufficient enterprise tenant permissions."));
    assert_eq!(refusal.retry(SystemTime::now()), Retry::Never);
    assert_eq!(server.received().len(), 1);
}

#[tokio::test]
async fn a_request_that_would_be_refused_is_not_sent() {
    let server = Server::start([accepted()]).await;
    let phone = Invite::new(CALL).participant(IdentitySet::phone("0123"));
    let error = server.client().send(&phone).await.expect_err("the number is invalid");
    assert!(matches!(error, Error::Request(_)) && !error.may_have_acted(), "{error:?}");
    assert!(server.received().is_empty());
}

#[tokio::test]
async fn without_a_token_nothing_is_sent() {
    let server = Server::start([accepted()]).await;
    let client = |tokens| {
        Client::builder(Service::new(server.root()), tokens).allow_plain_http_on_loopback().build().expect("it is fine")
    };
    let impossible = client(BearerToken::new("line 1\nline 2")).send(&invite()).await.expect_err("it is no token");
    assert!(matches!(impossible, Error::Request(_)), "{impossible:?}");

    let tokens = |_: Option<String>| async { Err::<BearerToken, _>("the vault is closed") };
    let client = Client::builder(Service::new(server.root()), tokens).allow_plain_http_on_loopback().build();
    let failed = client.expect("it is fine").send(&invite()).await.expect_err("there is no token");
    let cause = std::error::Error::source(&failed).map(ToString::to_string);
    assert!(matches!(failed, Error::Token(_)) && !failed.may_have_acted(), "{failed:?}");
    assert_eq!(cause.as_deref(), Some("the vault is closed"));
    assert!(server.received().is_empty());
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let elsewhere = Server::start([accepted()]).await;
    let location = format!("{}/communications/calls", elsewhere.root());
    for status in [301, 302, 303, 307, 308] {
        let server = Server::start([whole(status, &[("location", &location)], "")]).await;
        // Not even if the user asks for it.
        let follow = |http: reqwest::ClientBuilder| http.redirect(reqwest::redirect::Policy::limited(5));
        let client = server.builder().configure(follow).build().expect("the root is on loopback");
        let error = client.send(&invite()).await.expect_err("a redirect is no success");
        let Error::Response(ResponseError::Refused(refusal)) = error else { panic!("{error:?}") };
        assert_eq!((refusal.status, server.received().len()), (status, 1));
    }
    assert!(elsewhere.received().is_empty());
}

#[tokio::test]
async fn tokens_are_asked_for_by_tenant() {
    let server = Server::start([accepted(), accepted(), accepted()]).await;
    let tokens = |tenant: Option<String>| async move {
        Ok::<_, std::io::Error>(BearerToken::new(format!("token-of-{}", tenant.as_deref().unwrap_or("nobody"))))
    };
    let client = Client::builder(Service::new(server.root()), tokens).allow_plain_http_on_loopback();
    let client = client.build().expect("the root is on loopback");
    let contoso = client.for_tenant("contoso.example");
    assert_eq!((client.tenant(), contoso.tenant()), (None, Some("contoso.example")));
    for client in [&client, &contoso, &contoso.for_tenant("b")] {
        client.send(&invite()).await.expect("it is accepted");
    }
    let received = server.received();
    let tokens: Vec<_> = received.iter().filter_map(|request| request.header("authorization")).collect();
    assert_eq!(tokens, ["Bearer token-of-nobody", "Bearer token-of-contoso.example", "Bearer token-of-b"]);
}

#[tokio::test]
async fn a_response_of_another_client_is_read_in_one_call() {
    let server = Server::start([accepted(), whole(403, &[], r#"{"error":{"code":"7505"}}"#)]).await;
    let http = reqwest::Client::new();
    let send = || async {
        let request = invite().to_http(&Service::new(server.root()), TOKEN).expect("it is valid");
        let response = http.execute(request.try_into().expect("it is a request")).await.expect("there is a response");
        read::<Invite>(response).await
    };
    let answer = send().await.expect("it is accepted");
    assert_eq!(answer.body.and_then(|operation| operation.id.clone()).as_deref(), Some("op"));
    let error = send().await.expect_err("it is refused");
    assert!(error.to_string().contains("7505"), "{error}");
}

/// Bots send requests from tasks that several threads run, and from generic functions.
#[test]
fn the_future_can_move_between_threads() {
    fn sent<O: Operation, T: TokenSource>(client: &Client<T>, request: &O) {
        fn is_send(_: impl Future + Send) {}
        is_send(client.send(request));
    }
    let client = Client::new(Service::GRAPH_BETA, BearerToken::new(TOKEN)).expect("the root is secure");
    sent(&client, &invite());
    assert_eq!((Invite::NAME, Invite::PATH), ("Invite", Invite::PATHS[0]));
}
