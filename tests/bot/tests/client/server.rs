//! A server that replies what a test tells it, and keeps what it received.

use std::collections::VecDeque;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use graph_calls::client::Builder;
use graph_calls::{BearerToken, Client, IdentitySet, Invite, Service};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpListener;

/// The token of the tests, which must never be shown.
pub const TOKEN: &str = "canary-token-5f1c";

/// The ID of the call in the tests.
pub const CALL: &str = "ab6233a5-20b7-4c5e-bea2-ce56c9776429";

/// The body of a response that accepts an invitation.
pub const OPERATION: &str =
    r##"{"@odata.type":"#microsoft.graph.inviteParticipantsOperation","id":"op","status":"Running"}"##;

/// A reply to a request.
pub enum Reply {
    /// A complete response. The connection stays open.
    Whole(Vec<u8>),
    /// These bytes, and then the end of the connection.
    Broken(Vec<u8>),
    /// A complete response after a pause.
    Late(Duration, Vec<u8>),
    /// The head of a response, and then a body without an end.
    Endless(Vec<u8>),
    /// Nothing, as long as the client waits.
    Silence,
}

/// A complete response.
pub fn whole(status: u16, headers: &[(&str, &str)], body: &str) -> Reply {
    Reply::Whole(response(status, headers, body))
}

/// The bytes of a response.
pub fn response(status: u16, headers: &[(&str, &str)], body: &str) -> Vec<u8> {
    let headers: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let length = body.len();
    format!("HTTP/1.1 {status} Some Reason\r\ncontent-length: {length}\r\n{headers}\r\n{body}").into_bytes()
}

/// A response that accepts an invitation.
pub fn accepted() -> Reply {
    whole(200, &[("content-type", "application/json")], OPERATION)
}

/// A request that was received.
#[derive(Clone, Debug)]
pub struct Received {
    pub head: String,
    pub body: Vec<u8>,
}

impl Received {
    /// The value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().skip(1).find_map(|line| {
            let (found, value) = line.split_once(": ")?;
            found.eq_ignore_ascii_case(name).then_some(value)
        })
    }
}

/// What the connections of a server share.
#[derive(Default)]
struct Script {
    replies: Mutex<VecDeque<Reply>>,
    received: Mutex<Vec<Received>>,
}

/// A server on loopback that ends with the test.
pub struct Server {
    pub address: SocketAddr,
    script: Arc<Script>,
}

impl Server {
    /// Starts a server with these replies. Further requests are replied to with 500.
    pub async fn start(replies: impl IntoIterator<Item = Reply>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
        let (server, script) = Self::with(&listener, replies);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, Arc::clone(&script)));
            }
        });
        server
    }

    /// Starts a server with TLS.
    pub async fn start_tls(tls: tokio_rustls::TlsAcceptor, replies: impl IntoIterator<Item = Reply>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
        let (server, script) = Self::with(&listener, replies);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (tls, script) = (tls.clone(), Arc::clone(&script));
                tokio::spawn(async move {
                    if let Ok(stream) = tls.accept(stream).await {
                        serve(stream, script).await;
                    }
                });
            }
        });
        server
    }

    fn with(listener: &TcpListener, replies: impl IntoIterator<Item = Reply>) -> (Self, Arc<Script>) {
        let address = listener.local_addr().expect("it listens");
        let script = Arc::new(Script { replies: Mutex::new(replies.into_iter().collect()), ..Script::default() });
        (Self { address, script: Arc::clone(&script) }, script)
    }

    /// The requests that were received until now.
    pub fn received(&self) -> Vec<Received> {
        self.script.received.lock().expect("nobody panicked").clone()
    }

    /// The root of a service on this server.
    pub fn root(&self) -> String {
        format!("http://{}/beta", self.address)
    }

    /// A client of this server with the token of the tests.
    pub fn client(&self) -> Client<BearerToken> {
        self.builder().build().expect("the root is on loopback")
    }

    /// A client of this server whose settings can be changed.
    pub fn builder(&self) -> Builder<BearerToken> {
        let tokens = BearerToken::new(TOKEN);
        Client::builder(Service::new(self.root()), tokens).allow_plain_http_on_loopback()
    }
}

/// Replies to the requests on a connection.
async fn serve(mut stream: impl AsyncRead + AsyncWrite + Unpin, script: Arc<Script>) {
    let mut pending = Vec::new();
    while let Some(received) = receive(&mut stream, &mut pending).await {
        script.received.lock().expect("nobody panicked").push(received);
        let reply = script.replies.lock().expect("nobody panicked").pop_front();
        let bytes = match reply.unwrap_or_else(|| whole(500, &[], "the script has ended")) {
            Reply::Whole(bytes) => bytes,
            Reply::Broken(bytes) => {
                let _ = stream.write_all(&bytes).await;
                let _ = stream.shutdown().await;
                return;
            }
            Reply::Late(pause, bytes) => {
                tokio::time::sleep(pause).await;
                bytes
            }
            Reply::Endless(head) => {
                let _ = stream.write_all(&head).await;
                while stream.write_all(&[b' '; 4096]).await.is_ok() {}
                return;
            }
            Reply::Silence => std::future::pending().await,
        };
        if stream.write_all(&bytes).await.is_err() || stream.flush().await.is_err() {
            return;
        }
    }
}

/// Receives a request.
async fn receive(stream: &mut (impl AsyncRead + Unpin), pending: &mut Vec<u8>) -> Option<Received> {
    loop {
        if let Some(end) = pending.windows(4).position(|window| window == b"\r\n\r\n") {
            let head = String::from_utf8(pending[..end].to_vec()).expect("a head is text");
            let mut received = Received { head, body: Vec::new() };
            let length = received.header("content-length").map_or(0, |length| length.parse().expect("it is a number"));
            while pending.len() < end + 4 + length {
                more(stream, pending).await?;
            }
            received.body = pending[end + 4..end + 4 + length].to_vec();
            pending.drain(..end + 4 + length);
            return Some(received);
        }
        more(stream, pending).await?;
    }
}

/// Reads some more bytes.
async fn more(stream: &mut (impl AsyncRead + Unpin), pending: &mut Vec<u8>) -> Option<()> {
    let mut buffer = [0; 4096];
    let count = stream.read(&mut buffer).await.ok().filter(|count| *count > 0)?;
    pending.extend_from_slice(&buffer[..count]);
    Some(())
}

/// An invitation.
pub fn invite() -> Invite {
    Invite::new(CALL).participant(IdentitySet::user("7e1b4346-85a6-4bdd-abe3-d11c5d420efe")).client_context("a context")
}
