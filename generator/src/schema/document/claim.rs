//! `declares` of a deviation: what the metadata declares, in a form that can be checked.

use std::borrow::Cow;
use std::fmt;

use schemars::{json_schema, JsonSchema, Schema, SchemaGenerator};
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::form;
use crate::schema::spanned::Spanned;

/// What the metadata declares at one place.
#[derive(Clone, Debug, Default, serde::Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ClaimDocument {
    /// What the claim is about: a definition, such as `identity` or `mute(participant)`, or a property, a member, or a
    /// parameter of it, such as `identity/id`. The default is what the deviation is about.
    #[schemars(transform = form::is(form::SUBJECT))]
    pub at: Option<Spanned<String>>,
    /// Whether it is declared at all.
    pub is: Option<PresenceDocument>,
    /// Its type, or the type that an action returns: `none` if it returns nothing.
    #[schemars(transform = form::is(form::METADATA_TYPE))]
    pub r#type: Option<Spanned<String>>,
    /// Whether it can be null.
    pub nullable: Option<bool>,
    /// Its name in the letter case of the metadata.
    pub spelled: Option<Spanned<String>>,
    /// The name of this definition in the metadata.
    #[schemars(transform = form::is(form::QUALIFIED))]
    pub named: Option<Spanned<String>>,
    /// Whether it is an open type.
    pub open: Option<bool>,
    /// Whether it is an abstract type.
    pub r#abstract: Option<bool>,
    /// Whether it is an enum with `IsFlags`.
    pub flags: Option<bool>,
    /// The name of its base type: `none` if it has none.
    #[schemars(transform = form::is(form::QUALIFIED))]
    pub base: Option<Spanned<String>>,
    /// The number of a member.
    pub value: Option<i64>,
}

/// Whether something is declared.
#[derive(Clone, Copy, Debug, serde::Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase")]
pub enum PresenceDocument {
    /// The metadata declares it.
    Present,
    /// The metadata does not declare it.
    Absent,
}

/// One claim or several: a word, a mapping, or a list of both.
#[derive(Clone, Debug, PartialEq)]
pub struct Claims(Vec<Spanned<ClaimDocument>>);

impl Claims {
    /// The claims, in the order in which they are written.
    pub fn iter(&self) -> std::slice::Iter<'_, Spanned<ClaimDocument>> {
        self.0.iter()
    }
}

impl<'de> Deserialize<'de> for Claims {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = Spanned::<Written>::deserialize(deserializer)?;
        Ok(Self(match &*written {
            Written::One(claim) => vec![written.with((**claim).clone())],
            Written::Several(claims) => claims.clone(),
        }))
    }
}

/// A claim as it can be written.
enum Written {
    One(Box<ClaimDocument>),
    Several(Vec<Spanned<ClaimDocument>>),
}

impl<'de> Deserialize<'de> for Written {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(WrittenVisitor)
    }
}

struct WrittenVisitor;

impl<'de> Visitor<'de> for WrittenVisitor {
    type Value = Written;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("`present`, `absent`, a mapping, or a list")
    }

    fn visit_str<E: Error>(self, word: &str) -> Result<Written, E> {
        let is = match word {
            "present" => PresenceDocument::Present,
            "absent" => PresenceDocument::Absent,
            other => return Err(E::unknown_variant(other, &["present", "absent"])),
        };
        Ok(Written::One(Box::new(ClaimDocument { is: Some(is), ..ClaimDocument::default() })))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Written, A::Error> {
        ClaimDocument::deserialize(MapAccessDeserializer::new(map)).map(Box::new).map(Written::One)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Written, A::Error> {
        let mut claims = Vec::new();
        while let Some(written) = sequence.next_element::<Spanned<Written>>()? {
            match &*written {
                Written::One(claim) => claims.push(written.with((**claim).clone())),
                Written::Several(_) => return Err(A::Error::custom("a list in a list")),
            }
        }
        Ok(Written::Several(claims))
    }
}

impl JsonSchema for Claims {
    fn schema_name() -> Cow<'static, str> {
        "Claims".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let (word, claim) = (generator.subschema_for::<PresenceDocument>(), generator.subschema_for::<ClaimDocument>());
        let one = json_schema!({ "anyOf": [word, claim] });
        json_schema!({ "anyOf": [word, claim, { "type": "array", "items": one, "minItems": 1 }] })
    }
}
