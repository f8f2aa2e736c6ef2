// @generated from generator/src/support/exchange/page.rs
// by `cargo run`, which overwrites what is changed here.

//! The links between the pages of a response.

use core::fmt;

use super::request::Request;
use super::service::Service;

/// The reason why a link to the next page is not followed: the access token would be sent there. It never shows the link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NextLinkError {
    /// The link is not a complete URL, or contains characters that a URL cannot contain.
    Invalid,
    /// The link leads to another scheme, host, or port, or to another part of the service.
    OtherService,
}

impl fmt::Display for NextLinkError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Invalid => "the link to the next page is not a URL",
            Self::OtherService => "the link to the next page does not lead to this service",
        })
    }
}

impl std::error::Error for NextLinkError {}

/// Returns the request for the next page, if there is a link to it. The link must be below the root of the service.
#[inline]
pub fn next(
    link: Option<&str>,
    service: &Service,
    headers: &'static [(&'static str, &'static str)],
) -> Result<Option<Request>, NextLinkError> {
    let Some(link) = link else {
        return Ok(None);
    };
    // Clients do not agree on what a URL with other characters means.
    if !link.bytes().all(|byte| byte.is_ascii_graphic() && !b"\\\"<>^`{|}#".contains(&byte)) {
        return Err(NextLinkError::Invalid);
    }
    let (origin, path) = split(link).ok_or(NextLinkError::Invalid)?;
    let root = service.url("");
    let (root_origin, root_path) = split(&root).ok_or(NextLinkError::OtherService)?;
    let below = path.strip_prefix(root_path).filter(|path| path.starts_with('/') && !climbs(path));
    match below.filter(|_| origin == root_origin) {
        Some(path) => Ok(Some(Request { method: "GET", path: path.to_owned(), headers, body: Vec::new() })),
        None => Err(NextLinkError::OtherService),
    }
}

/// Splits a URL into its origin, in lower case and without the default port, and its path with the query. Returns `None`
/// for a URL with user information, which makes a host look like another one.
#[inline]
fn split(url: &str) -> Option<(String, &str)> {
    let (scheme, rest) = url.split_once("://")?;
    let scheme = scheme.to_ascii_lowercase();
    let port = match scheme.as_str() {
        "https" => ":443",
        "http" => ":80",
        _ => return None,
    };
    let (host, path) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
    if host.is_empty() || host.contains('@') {
        return None;
    }
    let host = host.to_ascii_lowercase();
    let host = host.strip_suffix(port).unwrap_or(&host);
    Some((format!("{scheme}://{host}"), path))
}

/// Returns whether a path has a segment `..`, which can lead out of the root.
#[inline]
fn climbs(path: &str) -> bool {
    let path = path.split('?').next().unwrap_or_default().to_ascii_lowercase().replace("%2e", ".");
    path.split('/').any(|segment| segment == "..")
}

#[cfg(test)]
mod tests {
    use super::{next, NextLinkError, Service};

    #[test]
    fn a_link_is_followed_only_below_the_root_of_the_service() {
        let service = Service::from_static("https://api.example/beta");
        let path = |link: &str| next(Some(link), &service, &[]).map(|request| request.map(|request| request.path));
        assert_eq!(next(None, &service, &[]), Ok(None));
        for link in [
            "https://api.example/beta/users?$skiptoken=a%2Fb..",
            "HTTPS://API.Example:443/beta/users?$skiptoken=a%2Fb..",
        ] {
            assert_eq!(path(link), Ok(Some("/users?$skiptoken=a%2Fb..".to_owned())), "{link}");
        }
        for link in [
            "http://api.example/beta/users",
            "https://api.example:8443/beta/users",
            "https://api.example.evil.example/beta/users",
            "https://evil.example/beta/users",
            "https://evil.example/https://api.example/beta/users",
            "https://evil.example?https://api.example/beta/users",
            "https://api.example/v1.0/users",
            "https://api.example/betas/users",
            "https://api.example/beta",
            "https://api.example/beta?next",
            "https://api.example/beta/../v1.0/users",
            "https://api.example/beta/%2E%2e/v1.0/users",
        ] {
            assert_eq!(path(link), Err(NextLinkError::OtherService), "{link}");
        }
        for link in [
            "",
            "/beta/users",
            "//evil.example/beta/users",
            "users?$skip=1",
            "javascript://api.example/beta/users",
            "https:///beta/users",
            "https://api.example@evil.example/beta/users",
            "https://api.example:a@evil.example/beta/users",
            "https://evil.example\\@api.example/beta/users",
            "https://api.example/beta/users#here",
            "https://api.example/beta/us ers",
            "https://api.example/beta/users\r\nHost: evil.example",
            " https://api.example/beta/users",
            "https://api.ex\u{e4}mple/beta/users",
        ] {
            assert_eq!(path(link), Err(NextLinkError::Invalid), "{link}");
        }
    }
}
