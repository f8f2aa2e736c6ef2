//! Texts for people.

use std::borrow::Cow;
use std::ops::Deref;

use schemars::{json_schema, JsonSchema, Schema, SchemaGenerator};
use serde::de::{Deserialize, Deserializer};

use crate::diagnostic::Place;
use crate::schema::spanned::Spanned;

/// A text for people, with at least one letter or digit.
#[derive(Clone, Debug, PartialEq)]
pub struct Prose(Spanned<String>);

impl Prose {
    /// The place of the text.
    pub fn place(&self) -> Place {
        self.0.place()
    }

    /// The place of the key.
    pub fn key(&self) -> Place {
        self.0.key()
    }

    /// The text on one line, for what is shown as a part of a sentence, of a message, or of a table.
    pub fn line(&self) -> String {
        self.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Whether a text contains neither a letter nor a digit.
    pub fn is_blank(text: &str) -> bool {
        !text.contains(char::is_alphanumeric)
    }
}

impl Deref for Prose {
    type Target = String;

    fn deref(&self) -> &String {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Prose {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Spanned::deserialize(deserializer).map(Self)
    }
}

/// The pattern of [`Prose`] in a JSON Schema: a character that is neither white space nor ASCII punctuation.
pub const PROSE: &str = r"[^\s!-/:-@\[-`{-~]";

impl JsonSchema for Prose {
    fn schema_name() -> Cow<'static, str> {
        "Prose".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": PROSE })
    }
}
