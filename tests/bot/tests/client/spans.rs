//! What the feature `tracing` says.

use std::io;
use std::sync::{Arc, Mutex};

use graph_calls::{IdentitySet, Invite};
use tracing_subscriber::fmt::format::FmtSpan;
use tracing_subscriber::fmt::MakeWriter;

use super::server::{whole, Server, CALL, OPERATION, TOKEN};

/// The lines that were written.
#[derive(Clone, Default)]
pub struct Lines(Arc<Mutex<Vec<u8>>>);

impl Lines {
    /// Collects everything that any library says on this thread while the guard lives.
    pub fn collect() -> (Self, tracing::subscriber::DefaultGuard) {
        let lines = Self::default();
        let subscriber = tracing_subscriber::fmt()
            .with_max_level(tracing::Level::TRACE)
            .with_span_events(FmtSpan::FULL)
            .with_ansi(false)
            .with_writer(lines.clone())
            .finish();
        (lines, tracing::subscriber::set_default(subscriber))
    }

    /// The text.
    pub fn text(&self) -> String {
        String::from_utf8(self.0.lock().expect("nobody panicked").clone()).expect("it is text")
    }
}

impl io::Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().expect("nobody panicked").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Lines {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

#[tokio::test]
async fn a_span_has_ids_but_no_personal_data() {
    const REQUEST_ID: &str = "11111111-2222-3333-4444-555555555555";
    let (lines, guard) = Lines::collect();
    let named = [("request-id", REQUEST_ID), ("location", "https://graph.microsoft.com/beta/personal-location")];
    let body = OPERATION.replace("\"op\"", "\"personal-operation\"");
    let busy =
        whole(429, &[("retry-after", "0")], r#"{"error":{"code":"personal-code","message":"personal-message"}}"#);
    let odd = whole(403, &[("request-id", "personal-id")], "personal-body");
    let server = Server::start([busy, whole(200, &named, &body), odd]).await;
    let phone = IdentitySet::phone("+4915112345678");
    let invite = Invite::new(CALL).participant(phone).client_context("personal-context");
    let client = server.client().for_tenant("personal-tenant");
    client.send(&invite).await.expect("the second attempt succeeds");
    client
        .send(&Invite::new("personal@a.example").participant(IdentitySet::user("u")))
        .await
        .expect_err("it is refused");
    drop(guard);

    let text = lines.text();
    let ends: Vec<_> = text.lines().filter(|line| line.contains("graph_request{") && line.contains("close")).collect();
    let [accepted, refused] = ends[..] else { panic!("{text}") };
    for part in [
        r#"request="Invite""#,
        r#"method="POST""#,
        r#"path="/communications/calls/{callId}/participants/invite""#,
        &format!("callId={CALL}"),
        "status=200",
        REQUEST_ID,
    ] {
        assert!(accepted.contains(part), "{part}: {accepted}");
    }
    assert!(refused.contains("status=403") && refused.contains(r#"error="refused""#), "{refused}");
    assert!(!refused.contains("ids="), "{refused}");
    let retry = text.lines().find(|line| line.contains("retrying")).unwrap_or_else(|| panic!("{text}"));
    assert!(retry.contains("WARN") && retry.contains("retry=1") && retry.contains("status 429"), "{retry}");
    let ours: String = text.lines().filter(|line| line.contains("graph_calls")).collect();
    for secret in ["personal", "4915112345678", TOKEN] {
        assert!(!ours.contains(secret), "{secret}: {ours}");
    }
}
