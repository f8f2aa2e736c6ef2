//! Links of the service that are followed, and links that are not.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::Arc;

use graph_calls::client::{Error, NextLinkError};
use graph_calls::{BearerToken, Client, Invite, Service};

use super::server::{accepted, Server, CALL, TOKEN};

#[tokio::test]
async fn a_link_below_the_root_is_followed() {
    let server = Server::start([accepted()]).await;
    let link = format!("{}/communications/calls/{CALL}/operations/op?$select=id", server.root());
    let answer = server.client().follow::<Invite>(&link).await.expect("it is accepted");
    assert_eq!(answer.body.and_then(|operation| operation.id.clone()).as_deref(), Some("op"));
    let [received] = &server.received()[..] else { panic!("it is sent once") };
    let line = format!("GET /beta/communications/calls/{CALL}/operations/op?$select=id HTTP/1.1");
    assert_eq!(received.head.lines().next(), Some(line.as_str()));
    assert_eq!(received.header("authorization"), Some(&*format!("Bearer {TOKEN}")));
    assert_eq!((received.header("content-type"), received.body.len()), (None, 0));
}

/// Each of them would send the token to somebody else, or to another part of the service.
const HOSTILE: &[&str] = &[
    "",
    "/beta/communications/calls",
    "//evil.example/beta/communications/calls",
    "communications/calls",
    "http://graph.microsoft.com/beta/communications/calls",
    "https://graph.microsoft.com:8443/beta/communications/calls",
    "https://graph.microsoft.com:80/beta/communications/calls",
    "https://graph.microsoft.com.evil.example/beta/communications/calls",
    "https://evil.example/beta/communications/calls",
    "https://evil.example/https://graph.microsoft.com/beta/communications/calls",
    "https://evil.example?https://graph.microsoft.com/beta/communications/calls",
    "https://evil.example#https://graph.microsoft.com/beta/communications/calls",
    "https://graph.microsoft.com@evil.example/beta/communications/calls",
    "https://graph.microsoft.com:443@evil.example/beta/communications/calls",
    "https://user@graph.microsoft.com/beta/communications/calls",
    "https://user:password@graph.microsoft.com/beta/communications/calls",
    "https://evil.example\\@graph.microsoft.com/beta/communications/calls",
    "https:\\\\graph.microsoft.com\\beta\\communications\\calls",
    "https:/graph.microsoft.com/beta/communications/calls",
    "https:///graph.microsoft.com/beta/communications/calls",
    "https:graph.microsoft.com/beta/communications/calls",
    "https://graph.microsoft.com./beta/communications/calls",
    "https://graph%2Emicrosoft.com/beta/communications/calls",
    "https://gr\u{430}ph.microsoft.com/beta/communications/calls",
    "https://graph\u{3002}microsoft.com/beta/communications/calls",
    "https://graph.microsoft.com/v1.0/communications/calls",
    "https://graph.microsoft.com/betas/communications/calls",
    "https://graph.microsoft.com/beta/../v1.0/communications/calls",
    "https://graph.microsoft.com/beta/%2e%2E/v1.0/communications/calls",
    "https://graph.microsoft.com/beta/.%2e/v1.0/communications/calls",
    "https://graph.microsoft.com/beta/\t../v1.0/communications/calls",
    "https://graph.microsoft.com/beta/..\\v1.0/communications/calls",
    "https://graph.microsoft.com/beta/communications/calls\r\nHost: evil.example",
    "https://graph.microsoft.com/beta/communications/calls#evil",
    " https://graph.microsoft.com/beta/communications/calls",
    "ftp://graph.microsoft.com/beta/communications/calls",
    "file:///beta/communications/calls",
    "javascript://graph.microsoft.com/beta/communications/calls",
];

#[tokio::test]
async fn hostile_links_are_not_followed() {
    let asked = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&asked);
    let tokens = move |_: Option<String>| {
        count.fetch_add(1, Ordering::SeqCst);
        async { Err::<BearerToken, _>("no token leaves this test") }
    };
    let client = Client::new(Service::GRAPH_BETA, tokens).expect("the root is secure");
    assert!(HOSTILE.len() >= 30);
    for link in HOSTILE {
        let error = client.follow::<Invite>(link).await.expect_err(link);
        assert!(
            matches!(error, Error::Link(NextLinkError::Invalid | NextLinkError::OtherService)),
            "{link}: {error:?}"
        );
        assert!(!error.may_have_acted() && !error.to_string().contains("calls"), "{link}: {error}");
    }
    assert_eq!(asked.load(Ordering::SeqCst), 0);

    // The same client follows a link of the service, and asks for a token.
    let error = client.follow::<Invite>("https://graph.microsoft.com/beta/communications/calls/1").await;
    assert!(matches!(error, Err(Error::Token(_))) && asked.load(Ordering::SeqCst) == 1);
}
