//! The URLs that tokens and secrets are sent to.

use reqwest::Url;

use super::BuildError;

/// Parses the root of a service or of an authority.
pub(super) fn parse(root: &str) -> Result<Url, BuildError> {
    let url = Url::parse(root).map_err(|_| BuildError::InvalidUrl)?;
    // A URL is lenient, and the URLs of requests are not: they contain the root as it is written.
    let uri = root.parse::<http::Uri>().map_err(|_| BuildError::InvalidUrl)?;
    let is_plain = url.host_str().is_some_and(|host| uri.host().is_some_and(|known| known.eq_ignore_ascii_case(host)))
        && url.username().is_empty()
        && url.password().is_none()
        && url.query().is_none()
        && url.fragment().is_none();
    if is_plain {
        Ok(url)
    } else {
        Err(BuildError::InvalidUrl)
    }
}

/// Returns whether the host is this computer, without asking DNS.
pub(super) fn is_loopback(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<core::net::IpAddr>();
    host == "localhost" || address.is_ok_and(|address| address.is_loopback())
}
