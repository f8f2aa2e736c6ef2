//! Where tokens are sent to, and whom the client trusts.

use std::sync::Arc;

use graph_calls::client::reqwest::{self, Certificate};
use graph_calls::client::{BuildError, ClientCredentials, Error, TransportErrorKind};
use graph_calls::{BearerToken, Client, Service};
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_rustls::rustls::{crypto, ServerConfig};
use tokio_rustls::TlsAcceptor;

use super::server::{accepted, invite, Server, TOKEN};

/// The reason why there is no client of a service, or no source of tokens of an authority, with this root.
fn refused(root: &str, is_loopback_allowed: bool) -> [Option<BuildError>; 2] {
    let mut client = Client::builder(Service::new(root), BearerToken::new(TOKEN));
    let mut credentials =
        ClientCredentials::builder(&Service::GRAPH_BETA, "client", "secret").tenant("tenant").authority(root);
    if is_loopback_allowed {
        (client, credentials) = (client.allow_plain_http_on_loopback(), credentials.allow_plain_http_on_loopback());
    }
    [client.build().err(), credentials.build().err()]
}

#[test]
fn plain_http_is_refused() {
    let plain = [Some(BuildError::PlainHttp), Some(BuildError::PlainHttp)];
    for root in ["http://127.0.0.1:8080/beta", "http://[::1]/beta", "http://localhost/beta"] {
        assert_eq!(refused(root, false), plain, "{root}");
        assert_eq!(refused(root, true), [None, None], "{root}");
    }
    for root in [
        "http://graph.microsoft.com/beta",
        "http://10.0.0.1/beta",
        "http://128.0.0.1/beta",
        "http://0.0.0.0/beta",
        "http://127.0.0.1.evil.example/beta",
        "http://localhost.evil.example/beta",
        "http://evil.example/127.0.0.1/beta",
        "http://evil.example/@127.0.0.1/beta",
        "http://[::2]/beta",
        "ftp://127.0.0.1/beta",
        "ws://localhost/beta",
    ] {
        assert_eq!([refused(root, false), refused(root, true)], [plain.clone(), plain.clone()], "{root}");
    }
}

#[test]
fn what_is_no_root_is_refused() {
    for root in [
        "",
        "/beta",
        "graph.microsoft.com/beta",
        "https://",
        "https:///graph.microsoft.com",
        "https:graph.microsoft.com/beta",
        " https://graph.microsoft.com/beta",
        "https://graph.micro\tsoft.com/beta",
        "https://graph.microsoft.com\\@evil.example/beta",
        "https://bücher.example/beta",
        "data:text/plain,beta",
        "https://user@graph.microsoft.com/beta",
        "https://user:password@graph.microsoft.com/beta",
        "http://127.0.0.1@evil.example/beta",
    ] {
        assert!(refused(root, true).iter().all(|error| *error == Some(BuildError::InvalidUrl)), "{root}");
    }
    assert_eq!(refused("https://graph.microsoft.com/beta", false), [None, None]);
}

/// A proxy would receive the token in plain text.
#[tokio::test]
async fn plain_http_uses_no_proxy() {
    let (server, proxy) = (Server::start([accepted()]).await, Server::start([accepted()]).await);
    let url = format!("http://{}", proxy.address);
    let proxied = move |http: reqwest::ClientBuilder| http.proxy(reqwest::Proxy::all(url).expect("it is a URL"));
    let client = server.builder().configure(proxied).build().expect("the root is on loopback");
    client.send(&invite()).await.expect("it is accepted");
    assert_eq!((server.received().len(), proxy.received().len()), (1, 0));
}

/// A certificate that was made for a test, and a server that has it.
async fn with_certificate() -> (Server, Certificate) {
    let own = rcgen::generate_simple_self_signed(["localhost".to_owned()]).expect("a certificate can be made");
    let key = PrivateKeyDer::try_from(own.signing_key.serialize_der()).expect("it is a key");
    let config = ServerConfig::builder_with_provider(Arc::new(crypto::aws_lc_rs::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("these are the versions of the library")
        .with_no_client_auth()
        .with_single_cert(vec![own.cert.der().clone()], key)
        .expect("the key is that of the certificate");
    let server = Server::start_tls(TlsAcceptor::from(Arc::new(config)), [accepted()]).await;
    (server, Certificate::from_der(own.cert.der()).expect("it is a certificate"))
}

#[tokio::test]
async fn a_certificate_of_a_test_server_can_be_trusted() {
    let (server, certificate) = with_certificate().await;
    let service = Service::new(format!("https://localhost:{}/beta", server.address.port()));
    let builder = || Client::builder(service.clone(), BearerToken::new(TOKEN));

    let stranger = builder().configure(reqwest::ClientBuilder::no_proxy).build().expect("the root is secure");
    let error = stranger.send(&invite()).await.expect_err("nobody trusts the certificate");
    assert!(matches!(&error, Error::Transport(error) if error.kind() == TransportErrorKind::NoConnection), "{error:?}");
    assert!(server.received().is_empty());

    let friend = builder().configure(|http| http.tls_certs_only([certificate]).no_proxy());
    friend.build().expect("the root is secure").send(&invite()).await.expect("the certificate is trusted");
    assert_eq!(server.received().len(), 1);
}
