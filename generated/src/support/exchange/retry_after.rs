// @generated from generator/src/support/exchange/retry_after.rs
// by `cargo run`, which overwrites what is changed here.

//! The `Retry-After` header.

use core::time::Duration;
use std::time::SystemTime;

use super::http_date;

/// The longest time that is returned: 2³¹ seconds, which can be added to every realistic time.
const LONGEST: Duration = Duration::from_secs(1 << 31);

/// Returns the time to wait. If the header has several values, it is the longest time of those that are understood.
#[inline]
pub fn read(header: &str, now: SystemTime) -> Option<Duration> {
    let mut longest = None;
    let mut values = header.split(',').map(str::trim).peekable();
    while let Some(value) = values.next() {
        // A date in two of its three forms has a comma after the day of the week.
        let wait = match values.peek().and_then(|next| http_date::read_after_comma(value, next, now)) {
            Some(date) => {
                values.next();
                Some(until(date, now))
            }
            None => seconds(value).or_else(|| http_date::read_asctime(value).map(|date| until(date, now))),
        };
        longest = longest.max(wait.map(|wait| wait.min(LONGEST)));
    }
    longest
}

/// Reads a number of seconds, which can have a fraction.
#[inline]
fn seconds(value: &str) -> Option<Duration> {
    let (whole, fraction) = value.split_once('.').unwrap_or((value, "0"));
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(whole) || !is_number(fraction) {
        return None;
    }
    // What overflows is longer than the longest time.
    let seconds = whole.parse().unwrap_or(u64::MAX);
    let nanoseconds = fraction.bytes().chain(core::iter::repeat(b'0')).take(9);
    let nanoseconds = nanoseconds.fold(0, |sum, digit| 10 * sum + u32::from(digit - b'0'));
    Some(Duration::new(seconds, nanoseconds))
}

/// Returns the time until a date, in seconds since 1970. It is zero if the date is in the past.
#[inline]
fn until(date: i64, now: SystemTime) -> Duration {
    let date = i128::from(date) * 1_000_000_000;
    let nanoseconds = |duration: Duration| i128::try_from(duration.as_nanos()).unwrap_or(i128::MAX);
    let now = match now.duration_since(SystemTime::UNIX_EPOCH) {
        Ok(since) => nanoseconds(since),
        Err(before) => -nanoseconds(before.duration()),
    };
    let left = u64::try_from((date - now).max(0) / 1_000).unwrap_or(u64::MAX);
    Duration::from_micros(left)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sunday, 6 November 1994, 08:49:37 GMT.
    const DATE: u64 = 784_111_777;

    fn at(seconds: u64) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
    }

    #[test]
    fn seconds_are_read_exactly_and_never_panic() {
        let read = |header| read(header, at(0));
        for (header, milliseconds) in
            [("120", 120_000), (" 41\t", 41_000), ("0", 0), ("0.249", 249), ("1.5", 1_500), ("007", 7_000)]
        {
            assert_eq!(read(header), Some(Duration::from_millis(milliseconds)), "{header}");
        }
        for absurd in ["4294967296", "99999999999999999999999999", "18446744073709551615.999999999999"] {
            assert_eq!(read(absurd), Some(LONGEST), "{absurd}");
        }
        for other in ["", " ", ",", "-5", "+5", "1e3", "NaN", "inf", "5.", ".5", "1.2.3", "5s", "soon", "１２", "0x10"]
        {
            assert_eq!(read(other), None, "{other}");
        }
    }

    #[test]
    fn dates_are_read_in_their_three_forms() {
        for header in [
            "Sun, 06 Nov 1994 08:49:37 GMT",
            "Sunday, 06-Nov-94 08:49:37 GMT",
            "Sun Nov  6 08:49:37 1994",
            "  sun,  06 nov 1994 08:49:37 gmt ",
        ] {
            assert_eq!(read(header, at(DATE - 90)), Some(Duration::from_secs(90)), "{header}");
            assert_eq!(read(header, at(DATE + 90)), Some(Duration::ZERO), "{header}");
        }
        let before_1970 = SystemTime::UNIX_EPOCH - Duration::from_secs(10);
        assert_eq!(read("Thu, 01 Jan 1970 00:00:00 GMT", before_1970), Some(Duration::from_secs(10)));
        assert_eq!(read("Fri, 31 Dec 9999 23:59:59 GMT", at(DATE)), Some(LONGEST));
    }

    #[test]
    fn the_longest_of_several_values_counts() {
        let read = |header| read(header, at(DATE - 90)).map(|wait| wait.as_secs());
        assert_eq!(read("5, 120, 30"), Some(120));
        assert_eq!(read("5, soon"), Some(5));
        assert_eq!(read("Sun, 06 Nov 1994 08:49:37 GMT, 30"), Some(90));
        assert_eq!(read("30,Sunday, 06-Nov-94 08:49:37 GMT,100"), Some(100));
        assert_eq!(read("Sun, 30"), Some(30));
        assert_eq!(read(",,7,"), Some(7));
    }
}
