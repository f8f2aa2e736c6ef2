// @generated from generator/src/support/wire/parser.rs
// by `cargo run`, which overwrites what is changed here.

//! Reading a JSON text that is complete in memory.

use std::borrow::Cow;

use serde::de::Error as _;
use serde_json::{Error, Number, Result, Value};

/// The depth at which serde_json stops.
const DEEPEST: usize = 128;

/// Reads a JSON text, value by value: the same values as serde_json, in less time. It looks at eight bytes at once, and knows
/// that the text is UTF-8. A copy of it can look ahead, and what was read can be read again from such a copy.
///
/// It leaves to serde_json what is rare: a letter that is escaped by its number, a number that is not a short integer, and the
/// message about a text that is not JSON.
#[derive(Clone, Copy)]
pub struct Parser<'de> {
    text: &'de str,
    /// The index of the next byte.
    at: usize,
    /// How many objects and arrays can still begin inside each other.
    depth: usize,
    /// Where the first error was found.
    failure: Option<usize>,
    /// Whether the text is JSON as far as it has been read.
    is_json: bool,
}

impl<'de> Parser<'de> {
    /// Begins with the first value of a text.
    #[inline]
    pub const fn new(text: &'de str) -> Self {
        Self { text, at: 0, depth: DEEPEST, failure: None, is_json: true }
    }

    /// Begins with the first value of a text that was written from a value, which can be nested more deeply than what is read.
    #[inline]
    pub const fn deep(text: &'de str) -> Self {
        Self { depth: usize::MAX, ..Self::new(text) }
    }

    /// Returns what was read, if nothing follows it, or the error with its position.
    #[inline]
    pub fn finish<T>(mut self, read: Result<T>) -> Result<T> {
        match read {
            Ok(value) if self.peek().is_none() => Ok(value),
            Ok(_) => {
                let error = self.fail();
                Err(self.explain(error))
            }
            Err(error) => Err(self.explain(error)),
        }
    }

    /// Adds the position to an error, in the words of serde_json, which has a message of its own for a text that is not JSON.
    #[cold]
    #[inline]
    fn explain(&self, error: Error) -> Error {
        if !self.is_json {
            return serde_json::from_str::<Value>(self.text).err().unwrap_or(error);
        }
        let before = &self.text.as_bytes()[..self.failure.unwrap_or(self.at)];
        let line_start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        Error::custom(format_args!("{error} at line {line} column {}", before.len() - line_start))
    }

    /// Returns the error for a text that is not JSON.
    #[cold]
    #[inline]
    fn fail(&mut self) -> Error {
        self.is_json = false;
        Error::custom("this is not JSON")
    }

    /// Returns the byte at an index.
    #[inline]
    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    /// Returns the next byte that is not white space: the first one of a value.
    #[inline]
    pub fn peek(&mut self) -> Option<u8> {
        match self.byte(self.at) {
            Some(byte) if byte > b' ' => Some(byte),
            _ => self.skip(),
        }
    }

    /// Skips white space. Most of it is the indentation of a line.
    #[inline]
    fn skip(&mut self) -> Option<u8> {
        const SPACES: u64 = repeated(b' ');
        let mut rest = self.text.as_bytes().get(self.at..)?;
        while let (b' ' | b'\n' | b'\r' | b'\t', after) = rest.split_first()? {
            rest = after;
            while let Some((word, after)) = rest.split_first_chunk() {
                match u64::from_le_bytes(*word) ^ SPACES {
                    0 => rest = after,
                    others => {
                        rest = &rest[others.trailing_zeros() as usize / 8..];
                        break;
                    }
                }
            }
        }
        self.at = self.text.len() - rest.len();
        rest.first().copied()
    }

    /// Consumes the colon after the name of a member, and the usual space after it.
    #[inline]
    fn colon(&mut self) -> Result<()> {
        if self.peek() != Some(b':') {
            return Err(self.fail());
        }
        self.at += 1;
        if self.byte(self.at) == Some(b' ') {
            self.at += 1;
        }
        Ok(())
    }

    /// Consumes a word: `true`, `false`, or `null`.
    #[inline]
    fn expect(&mut self, word: &str) -> Result<()> {
        let end = self.at + word.len();
        if self.text.as_bytes().get(self.at..end) != Some(word.as_bytes()) {
            return Err(self.fail());
        }
        self.at = end;
        Ok(())
    }

    /// Returns how many elements of an array are likely to follow those that were read since `start`: as many as the rest of the
    /// text has room for, but at most as many again, and at least an eighth, because an array that grew by less each time would
    /// be moved too often. Most arrays are short, and a long one fills most of its document.
    #[cold]
    #[inline]
    pub fn likely_elements(&self, start: &Self, read: usize) -> usize {
        let (before, after) = (self.at - start.at, self.text.len() - self.at);
        (read.saturating_mul(after) / before.max(1)).clamp((read / 8).max(1), read.max(1))
    }

    /// Reads a string from its opening quotation mark, which [`peek`](Self::peek) has found.
    #[inline]
    pub fn string(&mut self) -> Result<Cow<'de, str>> {
        match self.unescaped() {
            Some(text) => Ok(Cow::Borrowed(text)),
            None => self.escaped().map(Cow::Owned),
        }
    }

    /// Reads a string from its opening quotation mark, if it has no escapes.
    #[inline(always)]
    fn unescaped(&mut self) -> Option<&'de str> {
        let start = self.at + 1;
        let mut rest = self.text.as_bytes().get(start..)?;
        let before = loop {
            let Some((word, after)) = rest.split_first_chunk::<8>() else {
                break rest.iter().position(|byte| matches!(byte, b'"' | b'\\' | ..=0x1f))?;
            };
            match specials(u64::from_le_bytes(*word)) {
                0 => rest = after,
                special => break special.trailing_zeros() as usize / 8,
            }
        };
        if rest.get(before) != Some(&b'"') {
            return None;
        }
        let end = self.text.len() - rest.len() + before;
        self.at = end + 1;
        self.text.get(start..end)
    }

    /// Reads a string from its opening quotation mark. An entity tag contains quotation marks, so some escapes are usual.
    #[cold]
    #[inline]
    fn escaped(&mut self) -> Result<String> {
        let mut text = String::new();
        let (mut run, mut end) = (self.at + 1, self.at + 1);
        loop {
            match self.byte(end) {
                Some(b'"') => break,
                Some(b'\\') => {
                    let Some(letter) = self.byte(end + 1).and_then(unescaped) else {
                        return self.escaped_by_number();
                    };
                    text.push_str(&self.text[run..end]);
                    text.push(letter);
                    end += 2;
                    run = end;
                }
                Some(byte) if byte >= b' ' => end += 1,
                _ => return Err(self.fail()),
            }
        }
        text.push_str(&self.text[run..end]);
        self.at = end + 1;
        Ok(text)
    }

    /// Reads a string from its opening quotation mark. It contains an escape that is not one letter.
    #[cold]
    #[inline]
    fn escaped_by_number(&mut self) -> Result<String> {
        let mut texts = serde_json::Deserializer::from_str(&self.text[self.at..]).into_iter();
        let text = texts.next().and_then(Result::ok).ok_or_else(|| self.fail())?;
        self.at += texts.byte_offset();
        Ok(text)
    }

    /// Reads a value that is neither a string nor an object or an array, from its first byte.
    #[inline]
    pub fn scalar(&mut self, first: Option<u8>) -> Result<Scalar> {
        match first {
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b'n') => self.expect("null").map(|()| Scalar::Null),
            Some(b't') => self.expect("true").map(|()| Scalar::Bool(true)),
            Some(b'f') => self.expect("false").map(|()| Scalar::Bool(false)),
            _ => Err(self.fail()),
        }
    }

    /// Reads a number.
    #[inline]
    fn number(&mut self) -> Result<Scalar> {
        /// No number with so many digits is greater than an `i64` can be.
        const SHORT: usize = 18;

        let is_negative = self.byte(self.at) == Some(b'-');
        let first = self.at + usize::from(is_negative);
        let (mut end, mut value) = (first, 0_i64);
        while let Some(digit @ b'0'..=b'9') = self.byte(end) {
            value = value.wrapping_mul(10).wrapping_add(i64::from(digit - b'0'));
            end += 1;
        }
        let has_usual_start = matches!(self.byte(first), Some(b'1'..=b'9')) || (end - first == 1 && !is_negative);
        if end - first > SHORT || !has_usual_start || matches!(self.byte(end), Some(b'.' | b'e' | b'E')) {
            return self.long_number();
        }
        self.at = end;
        Ok(if is_negative { Scalar::Negative(-value) } else { Scalar::Unsigned(value.unsigned_abs()) })
    }

    /// Reads a number that is not a short integer.
    #[cold]
    #[inline]
    fn long_number(&mut self) -> Result<Scalar> {
        let is_part = |byte: &u8| matches!(byte, b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E');
        let length = self.text.as_bytes()[self.at..].iter().take_while(|byte| is_part(byte)).count();
        let digits = &self.text[self.at..self.at + length];
        let number: Number = digits.parse().map_err(|_| self.fail())?;
        self.at += length;
        // With `arbitrary_precision`, the number would lose its sign.
        Ok(if digits == "-0" { Scalar::NegativeZero } else { Scalar::Long(number) })
    }

    /// Begins an object or an array, whose first byte [`peek`](Self::peek) has found.
    #[inline]
    pub fn open(&mut self) -> Result<()> {
        self.at += 1;
        self.depth -= 1;
        match self.depth {
            0 => Err(self.fail()),
            _ => Ok(()),
        }
    }

    /// Ends an object or an array with this byte.
    #[inline]
    pub fn close<T>(&mut self, read: Result<T>, with: u8) -> Result<T> {
        self.depth += 1;
        let is_closed = self.peek() == Some(with);
        if is_closed {
            self.at += 1;
        }
        let read = match read {
            Ok(_) if !is_closed => Err(self.fail()),
            read => read,
        };
        self.note(read)
    }

    /// Records the position of the first error.
    #[inline]
    pub fn note<T>(&mut self, read: Result<T>) -> Result<T> {
        if read.is_err() {
            self.failure.get_or_insert(self.at);
        }
        read
    }

    /// Reads the name of the next member of an object. At the end of the object, there is none.
    #[inline]
    pub fn name(&mut self, is_first: bool) -> Result<Option<Cow<'de, str>>> {
        match self.entry(is_first, b'}')? {
            None => Ok(None),
            Some(b'"') => {
                let name = match self.unescaped() {
                    Some(name) => Cow::Borrowed(name),
                    None => Cow::Owned(self.escaped()?),
                };
                self.colon()?;
                Ok(Some(name))
            }
            Some(_) => Err(self.fail()),
        }
    }

    /// Returns whether another element of an array follows.
    #[inline]
    pub fn element(&mut self, is_first: bool) -> Result<bool> {
        self.entry(is_first, b']').map(|next| next.is_some())
    }

    /// Finds the next entry of an object or an array that ends with this byte. Returns the byte with which it begins.
    #[inline(always)]
    fn entry(&mut self, is_first: bool, end: u8) -> Result<Option<u8>> {
        match self.peek() {
            Some(next) if next == end => Ok(None),
            next @ Some(_) if is_first => Ok(next),
            Some(b',') => {
                self.at += 1;
                match self.peek() {
                    next @ Some(_) if next != Some(end) => Ok(next),
                    _ => Err(self.fail()),
                }
            }
            _ => Err(self.fail()),
        }
    }
}

/// A value that is neither a string nor an object or an array.
pub enum Scalar {
    /// Nothing.
    Null,
    /// A boolean.
    Bool(bool),
    /// A short integer that is not negative.
    Unsigned(u64),
    /// A short integer that is negative.
    Negative(i64),
    /// The integer `-0`, whose sign only a double has.
    NegativeZero,
    /// Any other number.
    Long(Number),
}

impl From<Scalar> for Value {
    #[inline]
    fn from(scalar: Scalar) -> Self {
        match scalar {
            Scalar::Null => Self::Null,
            Scalar::Bool(value) => value.into(),
            Scalar::Unsigned(value) => value.into(),
            Scalar::Negative(value) => value.into(),
            Scalar::NegativeZero => (-0.0).into(),
            Scalar::Long(number) => Self::Number(number),
        }
    }
}

/// Returns what an escape that consists of one letter stands for.
const fn unescaped(letter: u8) -> Option<char> {
    Some(match letter {
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        b'b' => '\u{8}',
        b'f' => '\u{c}',
        b'"' | b'\\' | b'/' => letter as char,
        _ => return None,
    })
}

/// Returns eight times the same byte.
const fn repeated(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

/// Marks the bytes of a string at which it ends or an escape begins, and control characters, in their highest bits. The lowest
/// mark is right; those above it need not be.
#[inline]
const fn specials(word: u64) -> u64 {
    let quotation_marks = (word ^ repeated(b'"')).wrapping_sub(repeated(1));
    let backslashes = (word ^ repeated(b'\\')).wrapping_sub(repeated(1));
    let controls = word.wrapping_sub(repeated(b' '));
    // What is less than the number that is subtracted borrows from the highest bit, which letters that are not ASCII have.
    (quotation_marks | backslashes | controls) & !word & repeated(0x80)
}

#[cfg(test)]
mod tests {
    use core::cell::RefCell;

    use serde_json::{Result, Value};

    use super::Parser;
    use crate::support::object::at::{At, Reading};
    use crate::support::object::json::Json;

    const TEXTS: [&str; 6] = [
        r#"{"a":[1,-2,{"b":null}],"c":true,"d":[],"e":{},"f":"g"}"#,
        "\n{\n        \"name\" : \"of eight or more letters\",\r\n\t\"é\": [ \"\u{1f600} and é\" , false ]\n}\n",
        r#"["\"\\\/\b\f\n\r\t","\u00e9\ud83d\ude00","12345678\n", "1234567\"8", ""]"#,
        "[0, -0, -1, 007, 123456789012345678, 1234567890123456789, 18446744073709551615, 18446744073709551616]",
        "[-9223372036854775808, -9223372036854775809, 1.0, -1.5e3, 1E-2, 0e1, 0.1, 1e400, 1., .5, +1, 1e, --1]",
        r#"[[true], [{"a": true}], [[[[null]]]], 1]"#,
    ];

    fn read(text: &str) -> Result<Value> {
        let (at, duplicates) = (At::Root(Reading::Careful), RefCell::default());
        let mut parser = Parser::new(text);
        let read = Json::noting(&at, &duplicates).read(&mut parser);
        parser.finish(read)
    }

    /// Whether serde_json keeps the digits of numbers, such as those of -0, which is read as -0.0 here.
    fn keeps_digits() -> bool {
        let [one, other] = ["1.10", "1.1"].map(|number| serde_json::from_str::<Value>(number).ok());
        one != other
    }

    #[track_caller]
    fn assert_same(text: &str) {
        if keeps_digits() && text.contains("-0") {
            return;
        }
        match (read(text), serde_json::from_str::<Value>(text)) {
            (Ok(ours), Ok(theirs)) => assert_eq!(ours, theirs, "{text}"),
            (Err(ours), Err(theirs)) => {
                assert_eq!(ours.to_string(), theirs.to_string(), "{text}");
                assert_eq!(ours.classify(), theirs.classify(), "{text}");
            }
            (ours, theirs) => panic!("{text}: {ours:?}, but {theirs:?}"),
        }
    }

    /// Tries a text, and everything that one change makes of it.
    fn try_all(text: &str) {
        assert_same(text);
        for (at, letter) in text.char_indices() {
            let (before, after) = (&text[..at], &text[at + letter.len_utf8()..]);
            assert_same(before);
            for other in [
                "", "\"", "\\", "\u{1f}", " ", "\n", "0", "9", "-", ".", "e", "u", "{", "}", "[", "]", ",", ":", "n",
                "é",
            ] {
                assert_same(&format!("{before}{other}{after}"));
                assert_same(&format!("{before}{other}{letter}{after}"));
            }
        }
    }

    #[test]
    fn whatever_is_changed_it_reads_what_serde_json_reads() {
        for text in TEXTS {
            try_all(text);
            // Each value by itself, because the first one that is wrong ends the text.
            for part in text.trim_matches(['[', ']']).split(", ") {
                try_all(part);
            }
        }
    }

    #[test]
    fn a_word_of_eight_bytes_can_begin_anywhere() {
        for length in 0..24 {
            let filler = "x".repeat(length);
            for special in ["\"", "\\", "\\n", "\u{1}", "\u{1f}", "\u{7f}", "é", "!", "#", "[", "]"] {
                assert_same(&format!("[\"{filler}{special}{filler}\", \"{filler}\"]"));
                assert_same(&format!("{}{special}{}1", " ".repeat(length), " ".repeat(length)));
            }
        }
    }

    #[test]
    fn it_reads_as_deep_as_serde_json() {
        for depth in [1, 127, 128, 129, 100_000] {
            assert_same(&("[".repeat(depth) + &"]".repeat(depth)));
            assert_same(&"{\"a\":".repeat(depth));
        }
    }
}
