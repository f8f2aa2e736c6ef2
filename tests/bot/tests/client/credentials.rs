//! Tokens by the client credentials flow.

use std::sync::Arc;
use std::time::Duration;

use graph_calls::client::{ClientCredentials, CredentialsError, TokenSource, TransportErrorKind};
use graph_calls::{BearerToken, Client, Service};

use super::server::{accepted, invite, response, whole, Reply, Server};

const SECRET: &str = "canary secret&=+~8Q";

/// A response with a token that is valid for this number of seconds.
fn granted(token: &str, seconds: u64) -> Vec<u8> {
    let body = format!(r#"{{"token_type":"Bearer","expires_in":{seconds},"access_token":"{token}"}}"#);
    response(200, &[("content-type", "application/json")], &body)
}

/// A source of tokens of this authority.
fn credentials(authority: &Server) -> ClientCredentials {
    let builder = ClientCredentials::builder(&Service::GRAPH_BETA, "the client", SECRET).tenant("contoso.example");
    let builder = builder.authority(format!("http://{}/", authority.address)).allow_plain_http_on_loopback();
    builder.build().expect("the authority is on loopback")
}

/// A token as it is sent.
fn token(token: &str) -> Result<BearerToken, CredentialsError> {
    Ok(BearerToken::new(token))
}

#[tokio::test]
async fn a_token_is_requested_as_documented() {
    let authority = Server::start([Reply::Whole(granted("t1", 3599))]).await;
    let service = Server::start([accepted(), accepted()]).await;
    let client = Client::builder(Service::new(service.root()), credentials(&authority)).allow_plain_http_on_loopback();
    let client = client.build().expect("the root is on loopback");
    for _ in 0..2 {
        client.send(&invite()).await.expect("it is accepted");
    }
    let [received] = &authority.received()[..] else { panic!("the token is kept") };
    assert_eq!(received.head.lines().next(), Some("POST /contoso.example/oauth2/v2.0/token HTTP/1.1"));
    assert_eq!(received.header("content-type"), Some("application/x-www-form-urlencoded"));
    let form = "grant_type=client_credentials&client_id=the%20client&client_secret=canary%20secret%26%3D%2B~8Q\
                &scope=https%3A%2F%2Fgraph.microsoft.com%2F.default";
    assert_eq!(received.body, form.as_bytes());
    let sent = service.received();
    assert!(sent.iter().all(|request| request.header("authorization") == Some("Bearer t1")), "{sent:?}");
}

/// Asks for tokens at the same time.
async fn together(credentials: &Arc<ClientCredentials>, count: usize) -> Vec<Result<BearerToken, CredentialsError>> {
    let ask = |_| {
        let credentials = Arc::clone(credentials);
        tokio::spawn(async move { credentials.token(None).await })
    };
    let tasks: Vec<_> = (0..count).map(ask).collect();
    let mut results = Vec::new();
    for task in tasks {
        results.push(task.await.expect("nobody panicked"));
    }
    results
}

#[tokio::test]
async fn who_asks_at_the_same_time_shares_one_request() {
    let pause = Duration::from_millis(300);
    let refusal = || Reply::Late(pause, response(401, &[], r#"{"error":"invalid_client","error_codes":[7000215]}"#));
    let authority = Server::start([refusal(), Reply::Late(pause, granted("t1", 3599))]).await;
    let credentials = Arc::new(credentials(&authority));
    let refused = together(&credentials, 50).await;
    assert!(matches!(
        &refused[0],
        Err(CredentialsError::Refused { status: 401, code: Some(code), number: Some(7_000_215), .. })
            if code == "invalid_client"
    ));
    assert!(refused.iter().all(|result| *result == refused[0]), "{refused:?}");
    assert_eq!(authority.received().len(), 1);

    // A failure is not kept.
    assert_eq!(together(&credentials, 50).await, vec![token("t1"); 50]);
    assert_eq!(authority.received().len(), 2);
}

/// A bot that gives up does not make the others wait.
#[tokio::test]
async fn who_asks_first_can_give_up() {
    let authority = Server::start([Reply::Silence, Reply::Whole(granted("t1", 3599))]).await;
    let credentials = credentials(&authority);
    let first = tokio::time::timeout(Duration::from_millis(200), credentials.token(None));
    let second = async {
        tokio::time::sleep(Duration::from_millis(100)).await;
        credentials.token(None).await
    };
    let (first, second) = tokio::join!(first, second);
    assert!(first.is_err());
    assert_eq!(second, token("t1"));
}

#[tokio::test]
async fn each_tenant_has_a_token() {
    let replies = ["t1", "t2", "t3"].map(|token| Reply::Whole(granted(token, 3599)));
    let authority = Server::start(replies).await;
    let credentials = credentials(&authority);
    for _ in 0..2 {
        for (tenant, expected) in [(None, "t1"), (Some("a"), "t2"), (Some("../evil?"), "t3")] {
            assert_eq!(credentials.token(tenant).await, token(expected));
        }
    }
    assert_eq!(credentials.token(Some("contoso.example")).await, token("t1"));
    let lines: Vec<_> =
        authority.received().iter().filter_map(|request| Some(request.head.lines().next()?.to_owned())).collect();
    let tenants = ["contoso.example", "a", "..%2Fevil%3F"];
    assert_eq!(lines, tenants.map(|tenant| format!("POST /{tenant}/oauth2/v2.0/token HTTP/1.1")));
    for nobody in ["", ".", ".."] {
        assert_eq!(credentials.token(Some(nobody)).await, Err(CredentialsError::NoTenant));
    }
}

#[tokio::test]
async fn a_token_is_renewed_before_it_expires() {
    let busy = || whole(503, &[], "");
    let replies = [Reply::Whole(granted("t1", 2)), busy(), busy(), Reply::Whole(granted("t2", 3599))];
    let authority = Server::start(replies).await;
    let credentials = credentials(&authority);
    let wait = |milliseconds| tokio::time::sleep(Duration::from_millis(milliseconds));
    assert_eq!([credentials.token(None).await, credentials.token(None).await], [token("t1"), token("t1")]);
    assert_eq!(authority.received().len(), 1);
    wait(1200).await;
    // It cannot be renewed, but it is still valid. The next attempt is not made at once.
    assert_eq!([credentials.token(None).await, credentials.token(None).await], [token("t1"), token("t1")]);
    assert_eq!(authority.received().len(), 2);
    wait(1000).await;
    assert!(matches!(credentials.token(None).await, Err(CredentialsError::Refused { status: 503, .. })));
    assert_eq!(credentials.token(None).await, token("t2"));
    assert_eq!(authority.received().len(), 4);
}

#[tokio::test]
async fn a_response_without_a_usable_token_is_an_error() {
    let unreadable = [
        "",
        "[]",
        "null",
        r#"{"access_token":"t"}"#,
        r#"{"token_type":"Bearer"}"#,
        r#"{"token_type":"mac","access_token":"t"}"#,
        r#"{"token_type":"Bearer","access_token":""}"#,
        r#"{"token_type":"Bearer","access_token":"a\r\nb: c"}"#,
        r#"{"token_type":"Bearer","access_token":1}"#,
    ];
    let authority = Server::start(unreadable.map(|body| whole(200, &[], body))).await;
    let credentials = credentials(&authority);
    for body in unreadable {
        let error = credentials.token(None).await.expect_err(body);
        assert!(matches!(error, CredentialsError::Unreadable { status: 200, .. }), "{body}: {error:?}");
    }
}

#[tokio::test]
async fn lifetimes_that_are_strings_or_missing_are_understood() {
    let body = |lifetime| format!(r#"{{"token_type":"bearer",{lifetime}"access_token":"t"}}"#);
    for (lifetime, requests) in [
        (r#""expires_in":"3599","#, 1),
        (r#""expires_in":3599.0,"#, 1),
        ("", 2),
        (r#""expires_in":-1,"#, 2),
        (r#""expires_in":1e99,"#, 2),
    ] {
        let authority = Server::start((0..2).map(|_| whole(200, &[], &body(lifetime)))).await;
        let credentials = credentials(&authority);
        assert_eq!([credentials.token(None).await, credentials.token(None).await], [token("t"), token("t")]);
        assert_eq!(authority.received().len(), requests, "{lifetime}");
    }
}

#[tokio::test]
async fn an_authority_that_does_not_respond_is_an_error() {
    let elsewhere = Server::start([Reply::Whole(granted("t", 3599))]).await;
    let location = format!("http://{}/a/oauth2/v2.0/token", elsewhere.address);
    let replies = [Reply::Broken(Vec::new()), whole(307, &[("location", &location)], "")];
    let authority = Server::start(replies).await;
    let credentials = credentials(&authority);
    let error = credentials.token(None).await.expect_err("there is no response");
    assert!(
        matches!(&error, CredentialsError::Transport(error) if error.kind() == TransportErrorKind::Interrupted),
        "{error:?}"
    );
    let error = credentials.token(None).await.expect_err("a redirect is not followed");
    assert!(matches!(error, CredentialsError::Refused { status: 307, .. }), "{error:?}");
    assert!(elsewhere.received().is_empty());
}
