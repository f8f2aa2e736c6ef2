//! Checks of the formats of strings.

use super::check::find;
use super::report::Report;
use super::selection::Pointer;
use crate::support::rule::Rule;

/// A format of a string.
#[derive(Clone, Copy)]
pub enum Format {
    /// An international phone number: `+` followed by up to 15 digits, the first of which is not 0 (ITU-T E.164).
    E164,
    /// A URI with a scheme (RFC 3986).
    Uri,
    /// A GUID: hexadecimal digits in groups of 8, 4, 4, 4, and 12, with dashes between them.
    Guid,
    /// A date, a time of day, and a time zone (RFC 3339).
    DateTime,
}

/// Reports strings that do not have the format, and missing strings.
pub fn format<'a>(
    report: &mut Report,
    rule: &'static Rule,
    of: impl Iterator<Item = (Pointer, Option<&'a str>)>,
    format: Format,
) {
    find(report, rule, of, |text| {
        !text.is_some_and(|text| match format {
            Format::E164 => is_e164(text),
            Format::Uri => is_uri(text),
            Format::Guid => is_guid(text),
            Format::DateTime => is_date_time(text).is_some(),
        })
    });
}

#[inline]
fn is_e164(text: &str) -> bool {
    match text.as_bytes() {
        [b'+', b'1'..=b'9', more @ ..] => more.len() < 15 && more.iter().all(u8::is_ascii_digit),
        _ => false,
    }
}

#[inline]
fn is_uri(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else {
        return false;
    };
    let is_scheme = scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    // A host in brackets is the only place for brackets, and `#` occurs once.
    let (before, fragment) = rest.split_once('#').unwrap_or((rest, ""));
    let (authority, path) = match before.strip_prefix("//") {
        Some(rest) => rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len())),
        None => ("", before),
    };
    is_scheme && is_authority(authority) && is_encoded(path, b"/?:@") && is_encoded(fragment, b"/?:@")
}

#[inline]
fn is_authority(authority: &str) -> bool {
    let (user, host) = authority.rsplit_once('@').unwrap_or(("", authority));
    let (host, port) = match host.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((address, port)) if is_encoded(address, b":") => ("", port),
        Some(_) => return false,
        None => host.split_at(host.find(':').unwrap_or(host.len())),
    };
    let is_port =
        port.is_empty() || port.strip_prefix(':').is_some_and(|port| port.bytes().all(|b| b.is_ascii_digit()));
    is_encoded(user, b":") && is_encoded(host, b"") && is_port
}

/// Returns whether a text contains only unreserved characters, delimiters of parts, `more`, and percent-encoded bytes.
#[inline]
fn is_encoded(text: &str, more: &[u8]) -> bool {
    let mut parts = text.split('%');
    let is_plain = |part: &str| {
        part.bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=".contains(&byte) || more.contains(&byte))
    };
    let is_after_percent = |part: &str| {
        part.len() >= 2 && part.bytes().take(2).all(|byte| byte.is_ascii_hexdigit()) && is_plain(&part[2..])
    };
    parts.next().is_some_and(is_plain) && parts.all(is_after_percent)
}

#[inline]
fn is_guid(text: &str) -> bool {
    let is_right = |(index, byte): (usize, u8)| match index {
        8 | 13 | 18 | 23 => byte == b'-',
        _ => byte.is_ascii_hexdigit(),
    };
    text.len() == 36 && text.bytes().enumerate().all(is_right)
}

/// Returns something if a text is a date, a time of day, and a time zone.
#[inline]
fn is_date_time(text: &str) -> Option<()> {
    let number = |from: usize, to: usize| {
        let digits = text.get(from..to)?;
        digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse::<u32>().ok())?
    };
    let separators = [(4, "-"), (7, "-"), (13, ":"), (16, ":")];
    let are_separated = separators.iter().all(|(at, separator)| text.get(*at..at + 1) == Some(separator));
    let is_time = text.get(10..11).is_some_and(|letter| letter.eq_ignore_ascii_case("T"));
    let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
    let (hour, minute, second) = (number(11, 13)?, number(14, 16)?, number(17, 19)?);
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    };
    // 60 is a leap second.
    let is_in_range =
        (1..=12).contains(&month) && (1..=days).contains(&day) && hour < 24 && minute < 60 && second <= 60;
    let rest = text.get(19..)?;
    let zone = match rest.strip_prefix('.') {
        Some(fraction) => {
            let zone = fraction.trim_start_matches(|digit: char| digit.is_ascii_digit());
            (zone.len() < fraction.len()).then_some(zone)?
        }
        None => rest,
    };
    (are_separated && is_time && is_in_range && is_zone(zone)).then_some(())
}

#[inline]
fn is_zone(zone: &str) -> bool {
    let Some(offset) = zone.strip_prefix(['+', '-']) else {
        return zone.eq_ignore_ascii_case("Z");
    };
    let number = |digits: &str, limit: u32| {
        digits.len() == 2 && digits.bytes().all(|b| b.is_ascii_digit()) && digits.parse().is_ok_and(|n: u32| n < limit)
    };
    offset.split_once(':').is_some_and(|(hours, minutes)| number(hours, 24) && number(minutes, 60))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(is: impl Fn(&str) -> bool, good: &[&str], bad: &[&str]) {
        good.iter().for_each(|text| assert!(is(text), "{text}"));
        bad.iter().for_each(|text| assert!(!is(text), "{text}"));
    }

    #[test]
    fn a_phone_number_is_e164() {
        check(
            is_e164,
            &["+1", "+123456789012345", "+4930123456"],
            &["", "+", "+0123", "12345", "+1234567890123456", "+12 34", "+12a", "+١٢٣"],
        );
    }

    #[test]
    fn a_uri_has_a_scheme_and_only_its_characters() {
        check(
            is_uri,
            &[
                "https://example.com/a%20b?c=d&e=(f)#g",
                "http://user:pass@[2001:db8::1]:8080/",
                "urn:isbn:0451450523",
                "a:",
                "mailto:a@example.com",
                "HTTPS://EXAMPLE.COM:443",
                "file:///a/b",
            ],
            &[
                "",
                "a",
                ":a",
                "1a:b",
                "/a",
                "//example.com",
                "https://example.com/a b",
                "https://example.com/ä",
                "https://example.com/%2",
                "https://example.com/%zz",
                "https://example.com/a#b#c",
                "https://[::1/a",
                "https://example.com:a/",
                "https://a]b/",
                "https://example.com/<a>",
                "a b:c",
                "https://example.com/%ä",
            ],
        );
    }

    #[test]
    fn a_guid_has_five_groups() {
        check(
            is_guid,
            &["00000000-0000-0000-0000-000000000000", "550DD3A2-a95e-49e9-9d5d-1f6f1b0f9a3C"],
            &[
                "",
                "550dd3a2a95e49e99d5d1f6f1b0f9a3c",
                "{550dd3a2-a95e-49e9-9d5d-1f6f1b0f9a3c}",
                "550dd3a2-a95e-49e9-9d5d-1f6f1b0f9a3",
                "g50dd3a2-a95e-49e9-9d5d-1f6f1b0f9a3c",
                "550dd3a2-a95e-49e99-d5d-1f6f1b0f9a3c",
                "550dd3a2-a95e-49e9-9d5d-1f6f1b0f9a3ä",
            ],
        );
    }

    #[test]
    fn a_date_time_exists_and_has_a_time_zone() {
        check(
            |text| is_date_time(text).is_some(),
            &[
                "2026-01-31T12:30:00Z",
                "2026-01-31t12:30:00.1234567z",
                "2024-02-29T23:59:60+00:00",
                "2000-02-29T00:00:00-11:30",
            ],
            &[
                "",
                "2026-01-31",
                "2026-01-31T12:30:00",
                "2026-01-31T12:30Z",
                "2026-01-31 12:30:00Z",
                "2026-02-29T00:00:00Z",
                "1900-02-29T00:00:00Z",
                "2026-04-31T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-00-01T00:00:00Z",
                "2026-01-00T00:00:00Z",
                "2026-01-01T24:00:00Z",
                "2026-01-01T00:60:00Z",
                "2026-01-01T00:00:61Z",
                "2026-01-01T00:00:00.Z",
                "2026-01-01T00:00:00+24:00",
                "2026-01-01T00:00:00+0100",
                "2026-01-01T00:00:00+1:00",
                "2026-01-01T00:00:00ZZ",
                "+026-01-01T00:00:00Z",
                "2026-01-01T00:00:0äZ",
            ],
        );
    }
}
