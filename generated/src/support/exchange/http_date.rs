// @generated from generator/src/support/exchange/http_date.rs
// by `cargo run`, which overwrites what is changed here.

//! Dates in HTTP (RFC 9110, section 5.6.7), as seconds since 1970.

use std::time::SystemTime;

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DAYS: [&str; 7] = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/// Reads a date that has a comma after the day of the week: `Sun, 06 Nov 1994 08:49:37 GMT`, or the obsolete form
/// `Sunday, 06-Nov-94 08:49:37 GMT`. The year of the latter is at most 50 years after `now`.
#[inline]
pub fn read_after_comma(day_of_week: &str, rest: &str, now: SystemTime) -> Option<i64> {
    if !is_day(day_of_week) {
        return None;
    }
    let words: Vec<_> = rest.split_ascii_whitespace().collect();
    match words[..] {
        [day, month, year, time, zone] if is_zone(zone) => seconds(year4(year)?, month, day, time),
        [date, time, zone] if is_zone(zone) => {
            let mut parts = date.split('-');
            let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
            let year = if year.len() == 2 { recent(number(year)?, now) } else { year4(year)? };
            parts.next().is_none().then(|| seconds(year, month, day, time))?
        }
        _ => None,
    }
}

/// Reads the obsolete form without a comma: `Sun Nov  6 08:49:37 1994`.
#[inline]
pub fn read_asctime(text: &str) -> Option<i64> {
    let words: Vec<_> = text.split_ascii_whitespace().collect();
    match words[..] {
        [day_of_week, month, day, time, year] if is_day(day_of_week) => seconds(year4(year)?, month, day, time),
        _ => None,
    }
}

/// Returns whether a word is a day of the week, possibly shortened to three letters.
#[inline]
fn is_day(word: &str) -> bool {
    DAYS.iter().any(|day| word.eq_ignore_ascii_case(day) || word.eq_ignore_ascii_case(&day[..3]))
}

#[inline]
fn is_zone(word: &str) -> bool {
    word.eq_ignore_ascii_case("GMT") || word.eq_ignore_ascii_case("UTC")
}

#[inline]
fn number(digits: &str) -> Option<i64> {
    let is_number = matches!(digits.len(), 1..=4) && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| digits.parse().ok())?
}

#[inline]
fn year4(digits: &str) -> Option<i64> {
    number(digits).filter(|_| digits.len() == 4)
}

/// Returns the year with these last two digits that is at most 50 years after `now`.
#[inline]
fn recent(last_two: i64, now: SystemTime) -> i64 {
    const SECONDS_OF_A_YEAR: u64 = 31_556_952;
    let since = now.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    let this = 1970 + i64::try_from(since.as_secs() / SECONDS_OF_A_YEAR).unwrap_or_default();
    let same_century = this - this % 100 + last_two;
    if same_century > this + 50 {
        same_century - 100
    } else {
        same_century
    }
}

/// Returns the seconds since 1970 of a date in the Gregorian calendar.
#[inline]
fn seconds(year: i64, month: &str, day: &str, time: &str) -> Option<i64> {
    let month = MONTHS.iter().zip(0..).find(|(name, _)| month.eq_ignore_ascii_case(name)).map(|(_, index)| index)?;
    let day = number(day).filter(|day| (1..=31).contains(day))?;
    let mut parts = time.split(':').map(number);
    let (hour, minute, second) = (parts.next()??, parts.next()??, parts.next()??);
    // A minute can have a leap second.
    if parts.next().is_some() || hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    // A year begins in March here, so that a leap day is its last day.
    let (year, month) = if month < 2 { (year - 1, month + 10) } else { (year, month - 2) };
    let days_before_month = (153 * month + 2) / 5;
    let days = 365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + days_before_month + day;
    // 719,469 is this count of days for 1 January 1970.
    Some((((days - 719_469) * 24 + hour) * 60 + minute) * 60 + second)
}

#[cfg(test)]
mod tests {
    use core::time::Duration;

    use super::*;

    #[test]
    fn days_are_counted_like_in_the_calendar() {
        for (date, expected) in [
            ("Thu Jan  1 00:00:00 1970", Some(0)),
            ("Tue Feb 29 12:00:00 2000", Some(951_825_600)),
            ("Wed Mar  1 00:00:00 2000", Some(951_868_800)),
            ("Fri Dec 31 23:59:60 2100", Some(4_133_980_800)),
            ("Mon Jan  1 00:00:00 0000", Some(-62_167_219_200)),
            ("Thu Jan  0 00:00:00 1970", None),
            ("Thu Jan  1 24:00:00 1970", None),
            ("Thu Jan  1 00:00 1970", None),
            ("Thu Jan  1 00:00:00:00 1970", None),
            ("Thu Jan  1 00:00:00 70", None),
            ("Foo Jan  1 00:00:00 1970", None),
            ("Thu Foo  1 00:00:00 1970", None),
        ] {
            assert_eq!(read_asctime(date), expected, "{date}");
        }
    }

    #[test]
    fn a_year_of_two_digits_is_near() {
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_764_000_000); // 2025
        for (digits, year) in [(25, 2025), (75, 2075), (76, 1976), (99, 1999), (0, 2000)] {
            assert_eq!(recent(digits, now), year);
        }
    }
}
