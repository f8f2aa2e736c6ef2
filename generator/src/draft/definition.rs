//! Facts as definitions in the notation.

use super::style::Style;
use crate::metadata::facts::{notation, split, EnumFact, Kind, PropertyFact, TypeExpr, TypeFact};
use crate::schema::gap::gap;
use crate::yaml::write::{block, flow, Value};

/// The entries of a mapping.
pub type Entries = Vec<(String, Value)>;

/// The kind of files with actions.
pub const ACTION: &str = "Action";
/// The kind of files with other requests.
pub const REQUEST: &str = "Request";

/// A file with a definition.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Its path in the folder of the schema.
    pub path: String,
    /// The kind of file, as in the JSON Schema.
    pub kind: &'static str,
    /// Its keys.
    pub entries: Entries,
}

impl Draft {
    /// A request as it is named for people.
    pub fn request(&self) -> String {
        let text = |wanted: &str| {
            let found = self.entries.iter().find(|(key, _)| key == wanted);
            found.map_or(String::new(), |(_, value)| flow(value, false))
        };
        match self.kind {
            ACTION => format!("{}({})", text("action"), text("boundTo")),
            _ => text("request"),
        }
    }

    /// The text of the file.
    pub fn text(&self) -> String {
        let Self { kind, entries, .. } = self;
        let modeline = format!("# yaml-language-server: $schema=../graph-calls.schema.json#/definitions/{kind}\n");
        modeline + &block(entries, "", 2)
    }
}

fn pair(key: &str, value: Value) -> (String, Value) {
    (key.to_owned(), value)
}

fn question(key: &str, question: &str) -> (String, Value) {
    pair(key, Value::Text(gap(question)))
}

impl Style {
    /// Drafts a complex type or an entity type.
    pub fn structured_type(&self, name: &str, fact: &TypeFact) -> Draft {
        let (simple, name) = (split(name).1, notation(name, &self.namespace));
        let key = match fact.kind {
            Kind::Complex => "complexType",
            Kind::Entity => "entityType",
        };
        let mut entries = vec![pair(key, Value::text(name))];
        if let Some(base) = &fact.base {
            entries.push(pair("baseType", Value::text(notation(&base.value, &self.namespace))));
        }
        for (key, flag) in [("abstract", fact.is_abstract), ("open", fact.is_open)] {
            if flag.value {
                entries.push(pair(key, Value::word(true)));
            }
        }
        entries.push(question("doc", "What is it?"));
        entries.push(self.source(simple));
        let properties = fact.properties.iter().map(|(name, property)| (name.to_owned(), self.property(property)));
        entries.push(pair("properties", Value::Block(properties.collect())));
        Draft { path: format!("types/{name}.yaml"), kind: "Type", entries }
    }

    /// Drafts an enum.
    pub fn enum_type(&self, name: &str, fact: &EnumFact) -> Draft {
        let name = notation(name, &self.namespace);
        let mut entries = vec![pair("enumType", Value::text(name))];
        if fact.is_flags.value {
            entries.push(pair("flags", Value::word(true)));
        }
        entries.push(question("doc", "What do its members say?"));
        entries.push(question("source", "Which page documents it?"));
        let members = fact.members.iter().map(|(name, member)| (name.to_owned(), self::member(member.value.value)));
        entries.push(pair("members", Value::Block(members.collect())));
        Draft { path: format!("enums/{name}.yaml"), kind: "Enum", entries }
    }

    fn source(&self, simple: &str) -> (String, Value) {
        match &self.pages {
            Some(pages) => pair("source", Value::text(format!("{pages}{}", simple.to_lowercase()))),
            None => question("source", "Which page documents it?"),
        }
    }

    fn property(&self, fact: &PropertyFact) -> Value {
        self.typed(&fact.r#type.value, fact.nullable.value, "What does it hold?")
    }

    /// A property or a parameter.
    pub fn typed(&self, r#type: &TypeExpr, nullable: bool, asks: &str) -> Value {
        let mut entries = vec![pair("type", Value::text(r#type.notation(&self.namespace)))];
        if !nullable {
            entries.push(pair("nullable", Value::word(false)));
        }
        entries.push(question("doc", asks));
        Value::Block(entries)
    }
}

/// A member of an enum.
pub fn member(value: i64) -> Value {
    Value::Block(vec![pair("value", Value::word(value)), question("doc", "What does it mean?")])
}
