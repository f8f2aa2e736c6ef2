//! JSON values, for members that this crate does not know.

use core::cell::RefCell;

use serde::de::Error as _;
use serde_json::{Error, Map, Result, Value};

use super::at::{At, Shown};
use crate::support::wire::parser::Parser;

/// Reads any JSON value. Unlike `Value`, it rejects an object with a duplicate member, because one of the two values
/// would be lost.
#[derive(Clone, Copy)]
pub struct Json<'a> {
    at: &'a At<'a>,
    duplicates: Option<&'a RefCell<String>>,
}

impl<'a> Json<'a> {
    /// Reads the value at this location.
    #[inline]
    pub const fn new(at: &'a At<'a>) -> Self {
        Self { at, duplicates: None }
    }

    /// Accepts an object with a duplicate member, of which the last one is kept, and writes the message about the first
    /// such member to `duplicates`.
    #[inline]
    pub const fn noting(at: &'a At<'a>, duplicates: &'a RefCell<String>) -> Self {
        Self { at, duplicates: Some(duplicates) }
    }

    /// Reads the next value.
    #[inline]
    pub fn read(self, from: &mut Parser<'_>) -> Result<Value> {
        match from.peek() {
            Some(b'"') => from.string().map(Into::into),
            Some(b'{') => {
                let read = from.open().and_then(|()| self.members(from));
                from.close(read, b'}')
            }
            Some(b'[') => {
                let read = from.open().and_then(|()| self.elements(from));
                from.close(read, b']')
            }
            first => {
                let read = from.scalar(first).map(Value::from);
                from.note(read)
            }
        }
    }

    #[inline]
    fn members(self, from: &mut Parser<'_>) -> Result<Value> {
        let mut members = Map::new();
        let mut next = from.name(true)?;
        while let Some(name) = next {
            if members.contains_key(&*name) {
                self.duplicate(&name)?;
            }
            let value = Json { at: &At::Name(self.at, &name), ..self }.read(from)?;
            members.insert(name.into_owned(), value);
            next = from.name(false)?;
        }
        Ok(Value::Object(members))
    }

    #[inline]
    fn elements(self, from: &mut Parser<'_>) -> Result<Value> {
        let mut elements = Vec::new();
        while from.element(elements.is_empty())? {
            let at = At::Index(self.at, elements.len());
            elements.push(Json { at: &at, ..self }.read(from)?);
        }
        Ok(Value::Array(elements))
    }

    /// Accepts or rejects a duplicate member.
    #[cold]
    #[inline]
    fn duplicate(self, name: &str) -> Result<()> {
        let Some(duplicates) = self.duplicates else {
            return Err(duplicate(name, self.at));
        };
        let mut message = duplicates.borrow_mut();
        if message.is_empty() {
            *message = duplicate_message(name, self.at);
        }
        Ok(())
    }
}

/// Returns the error for a duplicate member of an object.
#[cold]
#[inline]
pub fn duplicate(name: &str, at: &At<'_>) -> Error {
    Error::custom(duplicate_message(name, at))
}

#[cold]
#[inline]
fn duplicate_message(name: &str, at: &At<'_>) -> String {
    format!("duplicate member `{}`{}", Shown(name), at.suffix())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::support::object::at::Reading;

    fn read(text: &str) -> std::result::Result<Value, String> {
        let mut parser = Parser::new(text);
        let read = Json::new(&At::Root(Reading::Careful)).read(&mut parser);
        parser.finish(read).map_err(|error| error.to_string())
    }

    #[test]
    fn a_value_is_what_serde_json_reads() {
        for text in
            ["null", "true", "-7", "18446744073709551615", "0.25", r#""a""#, r#"[1,[],{}]"#, r#"{"a":{"b":[null]}}"#]
        {
            assert_eq!(read(text).ok(), serde_json::from_str(text).ok());
        }
    }

    #[test]
    fn a_member_named_twice_is_refused_with_its_place() {
        assert_eq!(read(r#"{"a":1,"a":1}"#).err().as_deref(), Some("duplicate member `a` at line 1 column 11"));
        assert_eq!(
            read(r#"{"a":[{"b":1,"b":2}]}"#).err().as_deref(),
            Some("duplicate member `b` at /a/0 at line 1 column 17")
        );
        let lines = "{\n  \"a\": [1, {\n    \"b\": 1,\n    \"b\" : 2\n  }],\n  \"c\": 3\n}";
        assert_eq!(read(lines).err().as_deref(), Some("duplicate member `b` at /a/1 at line 4 column 10"));
    }

    #[test]
    fn an_object_is_not_taken_for_a_number() {
        assert!(read(r#"{"$serde_json::private::Number":"1"}"#).is_ok_and(|value| value.is_object()));
    }
}
