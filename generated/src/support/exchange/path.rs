// @generated from generator/src/support/exchange/path.rs
// by `cargo run`, which overwrites what is changed here.

//! Paths of resources: parsing and building.

use super::function::arguments;

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

/// Appends a string that stands in quotes. A quote within it stands twice (OData 4.01, URL Conventions, section 5.1.1.1).
#[inline]
pub fn push_quoted(path: &mut String, value: &str) {
    // Not `contains`, which would add the search for text in text to every bot.
    if value.bytes().any(|byte| byte == b'\'') {
        push_segment(path, &value.replace('\'', "''"));
    } else {
        push_segment(path, value);
    }
}

#[inline]
const fn is_unreserved(byte: u8) -> bool {
    matches!(byte, b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'-' | b'.' | b'_' | b'~')
}

/// Few paths have more segments.
const USUAL_LENGTH: usize = 8;

/// The path of a resource, as a service or a client writes it: with or without the host, the version of the API, and
/// the leading slash, in any letter case, and with IDs as segments (`calls/1`) or in OData's form (`calls('1')`).
#[derive(Clone)]
pub struct Path<'a> {
    segments: Vec<&'a str>,
}

impl<'a> Path<'a> {
    /// Parses a path. Each alias is a deprecated first segment and its replacement.
    #[inline]
    pub fn new(path: &'a str, aliases: &[(&str, &'static str)]) -> Self {
        let end = path.bytes().position(|byte| matches!(byte, b'?' | b'#')).unwrap_or(path.len());
        let mut segments = Vec::with_capacity(USUAL_LENGTH);
        segments.extend(split(without_host(&path[..end])));
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
    #[inline]
    pub fn capture<const N: usize>(&self, template: &str) -> Option<[String; N]> {
        capture(&self.segments, template, Vec::with_capacity(N))?.try_into().ok()
    }

    /// Finds what the path leads to: `find` looks at as many of the first segments as it knows a resource for. Returns
    /// what it found and the decoded segments below it. Returns `None` if these are not segments of a path.
    pub fn deepest<T>(mut self, find: impl Fn(&Self) -> Option<T>) -> Option<(T, Vec<String>)> {
        let mut below = Vec::new();
        loop {
            if let Some(found) = find(&self) {
                below.reverse();
                return Some((found, below));
            }
            let segment = self.segments.pop()?;
            below.push(decode(segment).filter(|text| !matches!(text.as_str(), "" | "." | ".."))?);
        }
    }
}

/// Removes the scheme and the host.
#[inline]
fn without_host(path: &str) -> &str {
    let is_scheme = |scheme: &str| scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    let rest = match path.strip_prefix('/') {
        Some(rest) => rest.strip_prefix('/'),
        None => {
            path.split_once(':').filter(|(scheme, _)| is_scheme(scheme)).and_then(|(_, rest)| rest.strip_prefix("//"))
        }
    };
    rest.map_or(path, |rest| rest.split_once('/').map_or("", |(_, path)| path))
}

/// Splits a path at its slashes. `str::split` takes several times as long, because it prepares for long segments.
#[inline]
fn split(path: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(path);
    core::iter::from_fn(move || {
        let path = rest?;
        let Some(end) = path.bytes().position(|byte| byte == b'/') else {
            return rest.take();
        };
        rest = Some(&path[end + 1..]);
        Some(&path[..end])
    })
}

/// Returns the parameters of `template` if the segments match it.
#[inline]
fn capture(segments: &[&str], template: &str, mut captured: Vec<String>) -> Option<Vec<String>> {
    let mut wanted = split(template).skip(1);
    // A longer path cannot match, and decoding its IDs again for each template could take very long.
    if segments.len() > template.bytes().filter(|byte| *byte == b'/').count() {
        return None;
    }
    for segment in segments {
        let word = wanted.next()?;
        if word.starts_with('{') {
            captured.push(decode(segment).filter(|id| !id.is_empty())?);
        } else if word == *segment {
            // This is the usual spelling of a word without parameters.
        } else if word.bytes().any(|byte| byte == b'{') {
            arguments(word, &decode(segment)?, &mut captured)?;
        } else if !word.eq_ignore_ascii_case(segment) {
            let (collection, id) = keyed(segment)?;
            if !word.eq_ignore_ascii_case(collection) || !wanted.next()?.starts_with('{') {
                return None;
            }
            captured.push(id);
        }
    }
    wanted.next().is_none().then_some(captured)
}

/// Returns the collection and the ID in a segment such as `calls('1')`.
#[inline]
fn keyed(segment: &str) -> Option<(&str, String)> {
    let (collection, key) = segment.strip_suffix(')')?.split_once('(')?;
    let id = unquoted(decode(key)?)?;
    (!id.is_empty()).then_some((collection, id))
}

/// Returns a key without the quotes around it, if it has them. A quote within the key stands twice.
#[inline]
fn unquoted(key: String) -> Option<String> {
    let Some(quoted) = key.strip_prefix('\'') else {
        return Some(key).filter(|key| key.bytes().all(|byte| byte != b'\''));
    };
    let mut id = String::with_capacity(quoted.len());
    let mut letters = quoted.strip_suffix('\'')?.chars();
    while let Some(letter) = letters.next() {
        if letter == '\'' && letters.next() != Some('\'') {
            return None;
        }
        id.push(letter);
    }
    Some(id)
}

/// Parses paths until one leads to a known resource. Returns it or, if there is none, the first one that can be parsed.
#[inline]
pub fn first_known<P>(
    paths: &[Option<&str>],
    parse: impl Fn(&str) -> Option<P>,
    is_known: impl Fn(&P) -> bool,
) -> Option<P> {
    let mut first = None;
    for path in paths {
        match path.and_then(&parse) {
            Some(path) if is_known(&path) => return Some(path),
            path => first = first.or(path),
        }
    }
    first
}

#[inline]
fn is_version(segment: &str) -> bool {
    segment.eq_ignore_ascii_case("beta") || segment.eq_ignore_ascii_case("v1.0")
}

/// Decodes a segment. Returns `None` if it is not percent-encoded UTF-8.
#[inline]
pub fn decode(segment: &str) -> Option<String> {
    if segment.bytes().all(|byte| byte != b'%') {
        return Some(segment.to_owned());
    }
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
            "//graph.microsoft.com/beta/communications/calls/1",
            "/communications/calls('1')",
            "/communications/calls(1)",
            "/Communications/Calls(%27%31%27)/",
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
            "/app/calls('1)",
            "/app/calls(1')",
            "/app/calls('1'2')",
            "/app/calls('1')x",
            "/app/calls()",
            "/app/calls('')",
            "/app/calls(')",
            "/app('1')",
            "https://x",
        ] {
            assert_eq!(call_of(path), None, "{path}");
        }
    }

    #[test]
    fn the_key_of_odata_is_an_id() {
        for (path, id) in [
            ("/communications/calls('a''b')", "a'b"),
            ("/communications/calls('''')", "'"),
            ("/communications/calls('a%2Fb%2525')", "a/b%25"),
            ("/communications/calls('(1)')", "(1)"),
            ("/communications/calls/calls('1')", "calls('1')"),
        ] {
            let path = Path::new(path, &[]);
            let (call, _) = path.deepest(|path| path.capture("/communications/calls/{callId}")).expect("it is a call");
            assert_eq!(call, [id]);
        }
    }

    #[test]
    fn a_path_below_a_known_one_tells_what_is_below() {
        let below = |path: &'static str| {
            let find = |path: &Path<'_>| path.capture("/a/{b}").map(|[b]| b);
            Path::new(path, &[]).deepest(find).map(|(found, below)| (found, below.join(" ")))
        };
        let found = |found: &str, below: &str| Some((found.to_owned(), below.to_owned()));
        assert_eq!(below("/A/1"), found("1", ""));
        assert_eq!(below("/a/1/c%20d/e('2')/"), found("1", "c d e('2')"));
        assert_eq!(below("/a('1')/c"), found("1", "c"));
        for path in ["/a", "/b/1/c", "/a/1//c", "/a/1/../c", "/a/1/%2e/c", "/a/1/%zz"] {
            assert_eq!(below(path), None, "{path}");
        }
    }

    #[test]
    fn a_known_path_is_preferred() {
        let first = |paths: &[Option<&str>]| first_known(paths, |path| path.parse().ok(), |path| *path > 1);
        assert_eq!([first(&[]), first(&[None, Some("x")])], [None, None]);
        assert_eq!(first(&[None, Some("x"), Some("1"), Some("0")]), Some(1));
        assert_eq!([first(&[Some("1"), Some("2"), Some("3")]), first(&[Some("3"), Some("2")])], [Some(2), Some(3)]);
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
