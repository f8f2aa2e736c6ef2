// @generated from generator/src/support/trace.rs
// by `cargo run`, which overwrites what is changed here.

//! Spans and events for `tracing`, which contain neither tokens nor personal data. Without the feature, they are nothing.

use core::future::Future;
use core::time::Duration;

/// The span of a request.
pub struct Span {
    #[cfg(feature = "tracing")]
    span: tracing::Span,
}

impl Span {
    /// Begins the span of a request of this type. IDs in its path are part of the span if they are GUIDs, because other
    /// texts can be names.
    #[inline]
    #[cfg(feature = "tracing")]
    pub fn request(name: &'static str, method: &'static str, template: &'static str, path: &str) -> Self {
        let span = tracing::info_span!(
            "graph_request",
            request = name,
            method,
            path = template,
            ids = tracing::field::Empty,
            status = tracing::field::Empty,
            request_id = tracing::field::Empty,
            error = tracing::field::Empty,
        );
        if !span.is_disabled() {
            if let Some(ids) = guids(template, path) {
                span.record("ids", ids);
            }
        }
        Self { span }
    }

    /// Begins nothing.
    #[inline]
    #[cfg(not(feature = "tracing"))]
    pub fn request(_: &'static str, _: &'static str, _: &'static str, _: &str) -> Self {
        Self {}
    }

    /// Awaits a future in the span.
    #[inline]
    pub async fn enter<F: Future>(&self, future: F) -> F::Output {
        #[cfg(feature = "tracing")]
        let future = tracing::Instrument::instrument(future, self.span.clone());
        future.await
    }

    /// Records how the request ended.
    #[inline]
    pub fn record(&self, status: Option<u16>, request_id: Option<&str>, error: Option<&'static str>) {
        #[cfg(feature = "tracing")]
        {
            if let Some(status) = status {
                self.span.record("status", status);
            }
            if let Some(id) = request_id.filter(|id| is_guid(id)) {
                self.span.record("request_id", id);
            }
            if let Some(error) = error {
                self.span.record("error", error);
            }
        }
        #[cfg(not(feature = "tracing"))]
        let _ = (status, request_id, error);
    }
}

/// Says that a request is sent again after a pause.
#[inline]
pub fn retrying(request: &'static str, retry: u32, wait: Duration, cause: &dyn core::fmt::Display) {
    #[cfg(feature = "tracing")]
    tracing::warn!(request, retry, wait_ms = u64::try_from(wait.as_millis()).unwrap_or(u64::MAX), %cause, "retrying");
    #[cfg(not(feature = "tracing"))]
    let _ = (request, retry, wait, cause);
}

/// Says whether a new access token was obtained, which is valid for this time.
#[inline]
pub fn token(lifetime: Option<Duration>) {
    #[cfg(feature = "tracing")]
    match lifetime {
        Some(lifetime) => tracing::debug!(lifetime_s = lifetime.as_secs(), "obtained an access token"),
        None => tracing::warn!("obtained no access token"),
    }
    #[cfg(not(feature = "tracing"))]
    let _ = lifetime;
}

/// Says that a callback is answered with this status because of its token or its body, of which the reason shows nothing.
#[inline]
pub fn refused(status: u16, reason: &dyn core::fmt::Display) {
    #[cfg(feature = "tracing")]
    tracing::warn!(status, %reason, "refused a callback");
    #[cfg(not(feature = "tracing"))]
    let _ = (status, reason);
}

/// Says that the keys of callbacks could not be fetched. The error is not shown, because a source of keys can be anybody's.
#[inline]
pub fn kept_keys() {
    #[cfg(feature = "tracing")]
    tracing::warn!("could not fetch the keys of callbacks, so those from before are kept");
}

/// Returns the parameters of a path that are GUIDs, such as `callId=…`, if there are any.
#[inline]
fn guids(template: &str, path: &str) -> Option<String> {
    let path = path.split('?').next().unwrap_or_default();
    let mut ids = String::new();
    for (name, id) in template.split('/').zip(path.split('/')) {
        let Some(name) = name.strip_prefix('{').and_then(|name| name.strip_suffix('}')) else {
            continue;
        };
        if is_guid(id) {
            let space = if ids.is_empty() { "" } else { " " };
            ids.extend([space, name, "=", id]);
        }
    }
    (!ids.is_empty()).then_some(ids)
}

/// Returns whether text is a GUID, which is safe to show.
#[inline]
fn is_guid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(index, byte)| match index {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

#[cfg(test)]
mod tests {
    use super::guids;

    #[test]
    fn only_guids_are_shown() {
        const ID: &str = "ab6233a5-20b7-4c5e-bea2-ce56c9776429";
        let shown = |path: &str| guids("/calls/{callId}/people/{personId}", path);
        assert_eq!(shown(&format!("/calls/{ID}/people/{ID}?a={ID}")), Some(format!("callId={ID} personId={ID}")));
        assert_eq!(shown(&format!("/calls/{ID}/people/ann%40a.example")), Some(format!("callId={ID}")));
        assert_eq!(shown("/calls/+4930123456/people/ab6233a5-20b7-4c5e-bea2-ce56c977642g"), None);
        assert_eq!(shown(""), None);
    }
}
