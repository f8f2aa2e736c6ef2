//! URLs.

use crate::diagnostic::{Code, Diagnostics};
use crate::schema::document::Prose;
use crate::schema::spanned::Spanned;

/// What [`is_root`] demands.
pub const ROOT_HELP: &str =
    "it begins with `https://` and a host in ASCII without a user name, does not end with a slash, and has \
                             neither `..`, nor a query, nor a fragment";

/// The placeholder for the name of a page.
const SOURCE: &str = "{source}";

/// Checks the pattern of the URLs of documentation pages.
pub fn check_documentation(diagnostics: &mut Diagnostics, documentation: &Prose) {
    let place = documentation.place();
    let (rest, before) = (documentation.replace(SOURCE, ""), documentation.split(SOURCE).next().unwrap_or_default());
    if !documentation.contains(SOURCE) {
        diagnostics
            .report(Code::InvalidUrl, place, "the pattern has no `{source}`")
            .help("write `{source}` in place of the name of the page");
    } else if rest.contains(['{', '}']) {
        diagnostics
            .report(Code::InvalidUrl, place, "the pattern has a placeholder that nothing replaces")
            .help("`{source}` is the only placeholder");
    } else if !is_address(before) || !is_address(&rest) {
        diagnostics
            .report(Code::InvalidUrl, place, format!("`{}` is not a valid URL", **documentation))
            .help("write a complete URL without spaces, such as `https://example.com/{source}`");
    }
}

/// Checks the URL of a website.
pub fn check_website(diagnostics: &mut Diagnostics, url: &Spanned<String>) {
    if !is_address(url) {
        diagnostics
            .report(Code::InvalidUrl, url.place(), format!("`{}` is not a valid URL", **url))
            .help("write a complete URL without spaces, such as `https://example.com`");
    }
}

/// Checks the name or the URL of a documentation page.
pub fn check_source(diagnostics: &mut Diagnostics, source: &Prose) {
    if !source.is_empty() && !is_source(source) {
        diagnostics
            .report(Code::InvalidUrl, source.place(), format!("`{}` is not a page of the documentation", source.line()))
            .help("write the name of a page, such as `resources/thing`, or a complete URL");
    }
}

/// Whether a text is a complete URL, or the name of a page that can be put into one.
fn is_source(text: &str) -> bool {
    if !is_encoded(text) {
        return false;
    }
    if let Some(rest) = ["https://", "http://"].iter().find_map(|scheme| text.strip_prefix(scheme)) {
        return has_host(rest);
    }
    let is_scheme = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    let has_scheme = text.split_once(':').is_some_and(|(scheme, _)| is_scheme(scheme));
    let path = text.split(['?', '#']).next().unwrap_or_default();
    !has_scheme
        && !path.contains(['{', '}', '\n'])
        && path.split('/').all(|segment| !matches!(segment, "" | "." | ".."))
}

/// Whether a URL is complete, and a page can be added to it.
fn is_address(text: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_graphic() && !"<>\"()[]{}\\^`|".contains(c);
    let rest = ["https://", "http://"].iter().find_map(|scheme| text.strip_prefix(scheme));
    rest.is_some_and(|rest| has_host(rest) && rest.chars().all(is_plain) && is_encoded(rest))
}

/// Whether a URL is that of a service, and a path can be added to it.
pub fn is_root(url: &str) -> bool {
    let is_allowed = |c: char| c.is_ascii_alphanumeric() || "-._~!$&'()*+,;=:@/[]%".contains(c);
    let rest = url.strip_prefix("https://");
    rest.is_some_and(|rest| {
        let (authority, path) = rest.split_once('/').unwrap_or((rest, "v1"));
        let is_dot = |segment: &str| matches!(segment, "." | "..");
        has_host(rest)
            && has_port(authority)
            && rest.chars().all(is_allowed)
            && is_encoded(rest)
            && !rest.ends_with('/')
            && !path.split('/').any(is_dot)
    })
}

/// Whether an authority has no user name and, if it has a port, one that exists.
fn has_port(authority: &str) -> bool {
    let port = match authority.rsplit_once(']') {
        Some((_, rest)) => rest.strip_prefix(':'),
        None => authority.split_once(':').map(|(_, port)| port),
    };
    !authority.contains('@') && port.is_none_or(|port| port.parse::<u16>().is_ok_and(|port| port > 0))
}

/// Whether what follows the scheme begins with the name or the address of a host.
fn has_host(rest: &str) -> bool {
    let authority = rest.split('/').next().unwrap_or_default();
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    host.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[') && !host.contains(char::is_whitespace)
}

/// Whether two hexadecimal digits follow every percent sign.
fn is_encoded(text: &str) -> bool {
    let is_escape = |rest: &str| rest.len() >= 2 && rest.bytes().take(2).all(|byte| byte.is_ascii_hexdigit());
    text.split('%').skip(1).all(is_escape)
}

#[cfg(test)]
mod tests {
    use super::{is_address, is_root, is_source};

    #[test]
    fn a_root_is_a_complete_url() {
        for root in ["https://a.example", "https://a.example:8443/v1", "https://[::1]/v1", "https://a.example/a%20b"] {
            assert!(is_root(root), "{root}");
        }
        for root in [
            "",
            "https://",
            "https:///v1",
            "https://:80",
            "https://@",
            "https://-",
            "https://a/",
            "https://a?b",
            "https://a#b",
            "https://a b",
            "https://a/%",
            "https://a/%2",
            "https://a/%zz",
            "http://a",
            "//a",
            "https://a\\b",
            "https://a/{b}",
            "https://a:b@c.example/v1",
            "https://a:99999/v1",
            "https://a:0/v1",
            "https://a/v1/..",
        ] {
            assert!(!is_root(root), "{root}");
        }
    }

    #[test]
    fn a_source_is_a_page_or_a_complete_url() {
        for source in ["a-page", "resources/a", "a?b=c#d", "a b)c", "https://a.example/b c"] {
            assert!(is_source(source), "{source}");
        }
        for source in [
            "https://",
            "https://a b/c",
            "a%zz",
            "../a",
            "/a",
            "a//b",
            "a/",
            "{source}",
            "javascript:alert(1)",
            "mailto:a",
            "a\nb",
            "a/./b",
        ] {
            assert!(!is_source(source), "{source}");
        }
    }

    #[test]
    fn an_address_is_a_complete_url() {
        for address in ["https://a.example/?view=b#c", "http://a.example/%2F"] {
            assert!(is_address(address), "{address}");
        }
        for address in
            ["https://", "https:///", "https://?a", "ftp://a", "https://a/ b", "https://a/%2", "https://a/^", "a"]
        {
            assert!(!is_address(address), "{address}");
        }
    }
}
