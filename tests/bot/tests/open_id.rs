//! Keys that are fetched from an OpenID configuration, over TLS on this computer.

mod util;

use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::Arc;
use std::time::Duration;

use graph_calls::webhook::{Claims, OpenIdError, OpenIdKeys, Verifier, VerifyError, ISSUERS, OPEN_ID_CONFIGURATION};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::TlsAcceptor;
use util::{signer, APP, TENANT};

/// What a server answers to a path.
type Answers = Arc<dyn Fn(&str, SocketAddr) -> String + Send + Sync>;

struct Server {
    address: SocketAddr,
    certificate: reqwest::Certificate,
    requests: Arc<AtomicUsize>,
}

impl Server {
    async fn new(answers: impl Fn(&str, SocketAddr) -> String + Send + Sync + 'static) -> Self {
        let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).expect("a certificate can be made");
        let key = PrivateKeyDer::try_from(made.signing_key.serialize_der()).expect("it is a key");
        let provider = rustls::crypto::aws_lc_rs::default_provider();
        let config = ServerConfig::builder_with_provider(provider.into())
            .with_safe_default_protocol_versions()
            .expect("there are versions")
            .with_no_client_auth()
            .with_single_cert(vec![made.cert.der().clone()], key)
            .expect("the certificate fits the key");
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("there is a port");
        let address = listener.local_addr().expect("it has an address");
        let certificate = reqwest::Certificate::from_der(made.cert.der()).expect("it is a certificate");
        let requests = Arc::new(AtomicUsize::new(0));
        let (acceptor, answers): (_, Answers) = (TlsAcceptor::from(Arc::new(config)), Arc::new(answers));
        let count = Arc::clone(&requests);
        tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                let (acceptor, answers, count) = (acceptor.clone(), Arc::clone(&answers), Arc::clone(&count));
                tokio::spawn(async move {
                    let Ok(mut socket) = acceptor.accept(socket).await else { return };
                    let mut head = Vec::new();
                    while !head.ends_with(b"\r\n\r\n") {
                        let Ok(byte) = socket.read_u8().await else { return };
                        head.push(byte);
                    }
                    count.fetch_add(1, Ordering::SeqCst);
                    let head = String::from_utf8_lossy(&head).into_owned();
                    let answer = answers(head.split(' ').nth(1).unwrap_or_default(), address);
                    // A client can hang up before it has read everything.
                    let _ = socket.write_all(answer.as_bytes()).await;
                    let _ = socket.shutdown().await;
                });
            }
        });
        Self { address, certificate, requests }
    }

    fn verifier(&self) -> Verifier {
        let url = format!("https://localhost:{}/configuration", self.address.port());
        let certificate = self.certificate.clone();
        let keys =
            OpenIdKeys::configured(&url, |builder| builder.tls_certs_only([certificate])).expect("the URL is valid");
        Verifier::new(APP).key_source(keys)
    }
}

fn answer(status: &str, body: &str) -> String {
    format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len())
}

fn configuration(jwks: &str) -> String {
    answer("200 OK", &format!("{{\"issuer\":\"https://api.botframework.com\",\"jwks_uri\":\"{jwks}\"}}"))
}

fn keys() -> String {
    answer("200 OK", &String::from_utf8(signer().jwks()).expect("it is text"))
}

async fn verify(verifier: &Verifier) -> Result<(), VerifyError> {
    let header = signer().authorization(&Claims::new(APP, ISSUERS[0], TENANT)).expect("the key signs");
    verifier.authenticate(Some(&header)).await.map(drop)
}

#[tokio::test]
async fn the_configuration_names_the_keys() {
    let server = Server::new(|path, address| match path {
        "/configuration" => configuration(&format!("https://localhost:{}/keys", address.port())),
        "/keys" => keys(),
        path => panic!("nobody asks for {path}"),
    })
    .await;
    let verifier = server.verifier();
    for _ in 0..3 {
        assert_eq!(verify(&verifier).await, Ok(()));
    }
    assert_eq!(server.requests.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn nothing_else_is_followed_and_nothing_endless_is_read() {
    type Answer = fn(&str, SocketAddr) -> String;
    let rows: &[(&str, Answer, usize, &str)] = &[
        ("a redirect", |_, _| "HTTP/1.1 302 Found\r\nLocation: /keys\r\nContent-Length: 0\r\n\r\n".into(), 1, "302"),
        ("an error", |_, _| answer("503 Service Unavailable", ""), 1, "503"),
        ("a page", |_, _| answer("200 OK", "<html>"), 1, "names no key set"),
        ("no keys", |_, _| answer("200 OK", "{}"), 1, "names no key set"),
        ("keys over http", |_, _| configuration("http://localhost/keys"), 1, "names no key set"),
        ("keys in a file", |_, _| configuration("file:///etc/passwd"), 1, "names no key set"),
        ("a password", |_, _| configuration("https://a:b@localhost/keys"), 1, "names no key set"),
        ("a path", |_, _| configuration("/keys"), 1, "names no key set"),
        ("a long configuration", |_, _| answer("200 OK", &"{".repeat(70_000)), 1, "too long"),
        ("nothing", |_, _| String::new(), 1, "could not be fetched"),
        (
            "long keys",
            |path, address| match path {
                "/configuration" => configuration(&format!("https://localhost:{}/keys", address.port())),
                _ => answer("200 OK", &" ".repeat((1 << 20) + 1)),
            },
            2,
            "too long",
        ),
        (
            "a redirect of the keys",
            |path, address| match path {
                "/configuration" => configuration(&format!("https://localhost:{}/keys", address.port())),
                _ => "HTTP/1.1 307 Elsewhere\r\nLocation: /other\r\nContent-Length: 0\r\n\r\n".into(),
            },
            2,
            "307",
        ),
    ];
    for (says, answers, requests, failure) in rows {
        let server = Server::new(answers).await;
        let verifier = server.verifier();
        assert_eq!(verify(&verifier).await, Err(VerifyError::UnknownKey), "{says}");
        assert_eq!(server.requests.load(Ordering::SeqCst), *requests, "{says}");
        let shown = verifier.key_status().failure.expect("the refresh failed").to_string();
        assert!(shown.contains(failure), "{says}: {shown}");
    }
}

#[tokio::test]
async fn a_certificate_that_nobody_knows_is_not_trusted() {
    let server = Server::new(|_, _| keys()).await;
    let url = format!("https://localhost:{}/configuration", server.address.port());
    let verifier = Verifier::new(APP).key_source(OpenIdKeys::at(&url).expect("the URL is valid"));
    assert_eq!(verify(&verifier).await, Err(VerifyError::UnknownKey));
    assert_eq!(server.requests.load(Ordering::SeqCst), 0);
    assert!(verifier.key_status().failure.is_some());
}

#[tokio::test]
async fn a_fetch_goes_on_when_nobody_waits() {
    let server = Server::new(|path, address| match path {
        "/configuration" => configuration(&format!("https://localhost:{}/keys", address.port())),
        _ => keys(),
    })
    .await;
    let verifier = server.verifier();
    let waiting = tokio::time::timeout(Duration::ZERO, verify(&verifier)).await;
    assert!(waiting.is_err(), "a fetch takes some time");
    for _ in 0..500 {
        if server.requests.load(Ordering::SeqCst) == 2 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    assert_eq!(server.requests.load(Ordering::SeqCst), 2);
    assert_eq!(verify(&verifier).await, Ok(()));
    assert_eq!(server.requests.load(Ordering::SeqCst), 2);
}

#[test]
fn only_secure_urls_are_asked() {
    assert!(OpenIdKeys::new().is_ok());
    assert!(OpenIdKeys::at(OPEN_ID_CONFIGURATION).is_ok());
    for url in ["", "http://localhost/", "file:///keys", "https://", "localhost", "https://a:b@localhost/", "data:,{}"]
    {
        let error = OpenIdKeys::at(url).expect_err(url);
        assert!(matches!(error, OpenIdError::Url), "{url}: {error:?}");
    }
}
