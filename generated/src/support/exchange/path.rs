// @generated from generator/src/support/exchange/path.rs
// by `cargo run`, which overwrites what is changed here.

//! Paths of resources: parsing and building.

/// Appends an ID as one path segment. Every byte that is not unreserved in RFC 3986 is percent-encoded.
#[inline]
pub fn push_segment(path: &mut String, id: &str) {
    // Most IDs need no encoding and are copied as a whole.
    if id.bytes().all(is_unreserved) {
        return path.push_str(id);
    }
    for byte in id.bytes() {
        if is_unreserved(byte) {
            path.push(byte.into());
        } else {
            path.push('%');
            path.extend([byte >> 4, byte & 15].map(|digit| char::from(b"0123456789ABCDEF"[usize::from(digit)])));
        }
    }
}

#[inline]
const fn is_unreserved(byte: u8) -> bool {
    matches!(byte, b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'-' | b'.' | b'_' | b'~')
}

/// The path of a resource, as a service or a client writes it: with or without the host, the version of the API, and
/// the leading slash, and in any letter case.
#[derive(Clone)]
pub struct Path<'a> {
    segments: Vec<&'a str>,
}

impl<'a> Path<'a> {
    /// Parses a path. Each alias is a deprecated first segment and its replacement.
    #[inline]
    pub fn new(path: &'a str, aliases: &[(&str, &'static str)]) -> Self {
        let path = path.split(['?', '#']).next().unwrap_or_default();
        let path = match path.split_once("://") {
            Some((_, rest)) => rest.split_once('/').map_or("", |(_, path)| path),
            None => path,
        };
        let mut segments: Vec<_> = path.split('/').collect();
        if segments.first() == Some(&"") {
            segments.remove(0);
        }
        if segments.last() == Some(&"") {
            segments.pop();
        }
        if segments.first().is_some_and(|first| is_version(first)) {
            segments.remove(0);
        }
        if let Some(first) = segments.first_mut() {
            let alias = aliases.iter().find(|(alias, _)| alias.eq_ignore_ascii_case(first));
            *first = alias.map_or(*first, |(_, known)| known);
        }
        Self { segments }
    }

    /// Returns the parameters of `template`, such as `/calls/{callId}`, if the path matches it.
    pub fn capture<const N: usize>(&self, template: &str) -> Option<[String; N]> {
        let mut wanted = template.split('/').skip(1);
        let mut captured = Vec::with_capacity(N);
        for segment in &self.segments {
            let wanted = wanted.next()?;
            if wanted.starts_with('{') {
                captured.push(decode(segment).filter(|id| !id.is_empty())?);
            } else if !wanted.eq_ignore_ascii_case(segment) {
                return None;
            }
        }
        match wanted.next() {
            None => captured.try_into().ok(),
            Some(_) => None,
        }
    }
}

#[inline]
fn is_version(segment: &str) -> bool {
    segment.eq_ignore_ascii_case("beta") || segment.eq_ignore_ascii_case("v1.0")
}

/// Decodes a segment. Returns `None` if it is not percent-encoded UTF-8.
#[inline]
fn decode(segment: &str) -> Option<String> {
    let mut bytes = segment.bytes();
    let mut decoded = Vec::with_capacity(segment.len());
    while let Some(byte) = bytes.next() {
        decoded.push(match byte {
            b'%' => hex(bytes.next()?)? << 4 | hex(bytes.next()?)?,
            byte => byte,
        });
    }
    String::from_utf8(decoded).ok()
}

#[inline]
fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16)?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn call_of(path: &str) -> Option<String> {
        Path::new(path, &[("app", "communications")]).capture("/communications/calls/{callId}").map(|[call]| call)
    }

    #[test]
    fn a_path_is_recognised_in_every_form_that_was_seen() {
        for path in [
            "/communications/calls/1",
            "communications/calls/1",
            "/app/calls/1",
            "/Communications/Calls/1",
            "/communications/calls/1/",
            "https://graph.microsoft.com/beta/communications/calls/1?x=/y",
            "/v1.0/app/calls/%31",
        ] {
            assert_eq!(call_of(path).as_deref(), Some("1"), "{path}");
        }
        for path in [
            "",
            "/",
            "//",
            "/communications/calls",
            "/communications/calls//",
            "/calls/1",
            "/app/calls/1/2",
            "/app/calls/%3",
            "/app/calls/%FF",
            "https://x",
        ] {
            assert_eq!(call_of(path), None, "{path}");
        }
    }

    #[test]
    fn an_id_is_one_segment_and_comes_back() {
        for id in ["a/b", "ä %?#", "%2e%2e", "..", "\u{0}\u{7f}"] {
            let mut path = "/communications/calls/".to_owned();
            push_segment(&mut path, id);
            assert_eq!(path.matches('/').count(), 3, "{path}");
            assert_eq!(call_of(&path).as_deref(), Some(id));
        }
    }
}
