// @generated from generator/src/support/wire/parser.rs
// by `cargo run`, which overwrites what is changed here.

//! Deserialization of a JSON text that is complete in memory.

use serde::de::value::BorrowedStrDeserializer;
use serde::de::{DeserializeSeed, Deserializer, Error as _, IntoDeserializer, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::{Error, Number, Result, Value};

/// The depth at which serde_json stops.
const DEEPEST: usize = 128;

/// Reads a JSON text: the same values as serde_json, in less time. It looks at eight bytes at once, and knows that the text is
/// UTF-8.
///
/// It leaves to serde_json what is rare: a letter that is escaped by its number, a number that is not a short integer, and the
/// message about a text that is not JSON.
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

    /// Returns the next byte that is not white space.
    #[inline]
    fn peek(&mut self) -> Option<u8> {
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

    /// Reads a string from its opening quotation mark.
    #[inline]
    fn text<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value> {
        match self.unescaped() {
            Some(text) => visitor.visit_borrowed_str(text),
            None => self.escaped().and_then(|text| visitor.visit_string(text)),
        }
    }

    /// Reads a string from its opening quotation mark, if it has no escapes.
    #[inline]
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

    /// Reads a value that is neither text nor an object or an array, from its first byte.
    #[inline]
    fn scalar(&mut self, first: Option<u8>) -> Result<Scalar> {
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

    /// Begins an object or an array.
    #[inline]
    fn open(&mut self) -> Result<()> {
        self.at += 1;
        self.depth -= 1;
        match self.depth {
            0 => Err(self.fail()),
            _ => Ok(()),
        }
    }

    /// Ends an object or an array with this byte.
    #[inline]
    fn close<T>(&mut self, read: Result<T>, with: u8) -> Result<T> {
        self.depth += 1;
        let is_closed = self.peek() == Some(with);
        if is_closed {
            self.at += 1;
        }
        match read {
            Ok(_) if !is_closed => Err(self.fail()),
            read => read,
        }
    }

    /// Finds the next entry of an object or an array that ends with this byte. Returns the byte with which it begins.
    #[inline]
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

/// A value that was read. It is not told to a visitor at once, so that the code that reads it is compiled only once.
enum Scalar {
    Null,
    Bool(bool),
    Unsigned(u64),
    Negative(i64),
    NegativeZero,
    Long(Number),
}

impl Scalar {
    #[inline]
    fn visit<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self {
            Self::Null => visitor.visit_unit(),
            Self::Bool(value) => visitor.visit_bool(value),
            Self::Unsigned(value) => visitor.visit_u64(value),
            Self::Negative(value) => visitor.visit_i64(value),
            Self::NegativeZero => visitor.visit_f64(-0.0),
            Self::Long(number) => (&number).deserialize_any(visitor),
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

impl<'de> Deserializer<'de> for &mut Parser<'de> {
    type Error = Error;

    #[inline]
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        let read = match self.peek() {
            Some(b'"') => self.text(visitor),
            Some(b'{') => {
                let read = self.open().and_then(|()| visitor.visit_map(Entries { parser: self, is_first: true }));
                self.close(read, b'}')
            }
            Some(b'[') => {
                let read = self.open().and_then(|()| visitor.visit_seq(Entries { parser: self, is_first: true }));
                self.close(read, b']')
            }
            next => self.scalar(next).and_then(|scalar| scalar.visit(visitor)),
        };
        if read.is_err() {
            self.failure.get_or_insert(self.at);
        }
        read
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// The entries of an object or an array.
struct Entries<'p, 'de> {
    parser: &'p mut Parser<'de>,
    is_first: bool,
}

impl<'de> MapAccess<'de> for Entries<'_, 'de> {
    type Error = Error;

    #[inline]
    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>> {
        let next = self.parser.entry(self.is_first, b'}')?;
        self.is_first = false;
        let name = match next {
            None => return Ok(None),
            Some(b'"') => match self.parser.unescaped() {
                Some(name) => seed.deserialize(BorrowedStrDeserializer::new(name))?,
                None => seed.deserialize(self.parser.escaped()?.into_deserializer())?,
            },
            Some(_) => return Err(self.parser.fail()),
        };
        self.parser.colon()?;
        Ok(Some(name))
    }

    #[inline]
    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value> {
        seed.deserialize(&mut *self.parser)
    }
}

impl<'de> SeqAccess<'de> for Entries<'_, 'de> {
    type Error = Error;

    #[inline]
    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>> {
        let next = self.parser.entry(self.is_first, b']')?;
        self.is_first = false;
        match next {
            None => Ok(None),
            Some(_) => seed.deserialize(&mut *self.parser).map(Some),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fmt;

    use serde::de::{Deserialize, DeserializeOwned, Deserializer, MapAccess, SeqAccess, Visitor};
    use serde_json::{Result, Value};

    use super::Parser;

    const TEXTS: [&str; 6] = [
        r#"{"a":[1,-2,{"b":null}],"c":true,"d":[],"e":{},"f":"g"}"#,
        "\n{\n        \"name\" : \"of eight or more letters\",\r\n\t\"é\": [ \"\u{1f600} and é\" , false ]\n}\n",
        r#"["\"\\\/\b\f\n\r\t","\u00e9\ud83d\ude00","12345678\n", "1234567\"8", ""]"#,
        "[0, -0, -1, 007, 123456789012345678, 1234567890123456789, 18446744073709551615, 18446744073709551616]",
        "[-9223372036854775808, -9223372036854775809, 1.0, -1.5e3, 1E-2, 0e1, 0.1, 1e400, 1., .5, +1, 1e, --1]",
        r#"[[true], [{"a": true}], [[[[null]]]], 1]"#,
    ];

    fn read<T: DeserializeOwned>(text: &str) -> Result<T> {
        let mut parser = Parser::new(text);
        let read = T::deserialize(&mut parser);
        parser.finish(read)
    }

    /// Whether serde_json keeps the digits of numbers, such as those of -0, which is read as -0.0 here.
    fn keeps_digits() -> bool {
        let [one, other] = ["1.10", "1.1"].map(|number| serde_json::from_str::<Value>(number).ok());
        one != other
    }

    #[track_caller]
    fn assert_same<T: DeserializeOwned + PartialEq + fmt::Debug>(text: &str) {
        if keeps_digits() && text.contains("-0") {
            return;
        }
        match (read::<T>(text), serde_json::from_str::<T>(text)) {
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
        assert_same::<Value>(text);
        for (at, letter) in text.char_indices() {
            let (before, after) = (&text[..at], &text[at + letter.len_utf8()..]);
            assert_same::<Value>(before);
            for other in [
                "", "\"", "\\", "\u{1f}", " ", "\n", "0", "9", "-", ".", "e", "u", "{", "}", "[", "]", ",", ":", "n",
                "é",
            ] {
                assert_same::<Value>(&format!("{before}{other}{after}"));
                assert_same::<Value>(&format!("{before}{other}{letter}{after}"));
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
                assert_same::<Value>(&format!("[\"{filler}{special}{filler}\", \"{filler}\"]"));
                assert_same::<Value>(&format!("{}{special}{}1", " ".repeat(length), " ".repeat(length)));
            }
        }
    }

    /// Accepts nothing but arrays, objects, and booleans.
    #[derive(Debug, PartialEq)]
    struct Bools;

    impl<'de> Deserialize<'de> for Bools {
        fn deserialize<D: Deserializer<'de>>(from: D) -> std::result::Result<Self, D::Error> {
            from.deserialize_any(Self)
        }
    }

    impl<'de> Visitor<'de> for Bools {
        type Value = Self;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("booleans")
        }

        fn visit_bool<E>(self, _: bool) -> std::result::Result<Self, E> {
            Ok(self)
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> std::result::Result<Self, A::Error> {
            while from.next_element::<Self>()?.is_some() {}
            Ok(self)
        }

        fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> std::result::Result<Self, A::Error> {
            while from.next_entry::<String, Self>()?.is_some() {}
            Ok(self)
        }
    }

    #[test]
    fn an_error_about_data_has_the_position_of_serde_json() {
        for text in TEXTS {
            for end in (0..=text.len()).filter(|end| text.is_char_boundary(*end)) {
                assert_same::<Bools>(&text[..end]);
            }
        }
        for wrong in ["1", "-1", "1.5", "null", "\"text\"", "\"\\n\""] {
            if keeps_digits() && wrong.ends_with(['1', '5']) {
                continue;
            }
            assert_same::<Bools>(&format!("[true,\n {{\"a\": [ {wrong} ] , \"b\": true}}]"));
            assert_same::<Bools>(&format!("{{\"a\": {wrong}\n}}"));
            assert_same::<Bools>(&format!("\n[[[{wrong}]], true ]"));
            assert_same::<Bools>(&format!("[{wrong}"));
        }
    }

    #[test]
    fn it_reads_as_deep_as_serde_json() {
        for depth in [1, 127, 128, 129, 100_000] {
            assert_same::<Value>(&("[".repeat(depth) + &"]".repeat(depth)));
            assert_same::<Value>(&"{\"a\":".repeat(depth));
        }
    }
}
