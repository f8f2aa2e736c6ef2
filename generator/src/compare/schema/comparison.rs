//! A comparison in progress.

use std::collections::HashMap;

use super::align::Alignment;
use super::catalogue::Kind;
use super::change::Change;
use super::holder::{Holder, Word};
use super::prefix::Exchanged;
use super::side::{Schema, Side};
use crate::diagnostic::Place;
use crate::model::{EnumId, Item, ResourceId, TypeRef};

/// What is compared, and what has been found so far.
pub struct Comparison<'s> {
    /// The old schema.
    pub old: Side<'s>,
    /// The new schema.
    pub new: Side<'s>,
    /// Which of the old types is which of the new ones.
    pub types: Alignment,
    /// Which of the old enums is which of the new ones.
    pub enums: Alignment,
    /// Which of the old requests is which of the new ones.
    pub requests: Alignment,
    /// The new type of each old one.
    type_of: Vec<Option<ResourceId>>,
    /// The new enum of each old one.
    enum_of: Vec<Option<EnumId>>,
    /// The names that properties, parameters, and members have now, by the type, the request, or the enum that declared each,
    /// and its old name.
    renamed: HashMap<(String, String), String>,
    /// The first segments of paths that have changed places with their aliases.
    pub exchanged: Exchanged,
    /// What has been found.
    pub changes: Vec<Change>,
}

impl<'s> Comparison<'s> {
    /// Begins a comparison: finds out which definition is which.
    pub fn new(old: Schema<'s>, new: Schema<'s>) -> Self {
        let (old, new) = (Side::new(old), Side::new(new));
        let types = super::likeness::types(&old, &new);
        let enums = super::likeness::enums(&old, &new);
        let requests = super::likeness::requests(&old, &new);
        let mut type_of = vec![None; old.api.resources.len()];
        types.pairs.iter().for_each(|(old, new)| type_of[*old] = Some(ResourceId(*new)));
        let mut enum_of = vec![None; old.api.enums.len()];
        enums.pairs.iter().for_each(|(old, new)| enum_of[*old] = Some(EnumId(*new)));
        let exchanged = Exchanged::new([&old, &new].map(|side| &side.documents.service.document.aliases));
        let (renamed, changes) = (HashMap::new(), Vec::new());
        Self { old, new, types, enums, requests, type_of, enum_of, renamed, exchanged, changes }
    }

    /// Adds a change.
    pub fn add(
        &mut self,
        kind: &'static Kind,
        subject: impl Into<String>,
        old: impl Into<Option<Place>>,
        new: impl Into<Option<Place>>,
    ) -> &mut Change {
        self.changes.push(Change::new(kind, subject, old.into(), new.into()));
        let last = self.changes.len() - 1;
        &mut self.changes[last]
    }

    /// Remembers the name that a property, a parameter, or a member has now. `owner` is what declared it.
    pub fn rename(&mut self, owner: &str, old: &str, new: &str) {
        if old != new {
            self.renamed.insert((owner.to_owned(), old.to_owned()), new.to_owned());
        }
    }

    /// The type in the new schema that is this one of the old schema.
    pub fn type_of(&self, old: ResourceId) -> Option<ResourceId> {
        self.type_of[old.0]
    }

    /// Whether a type of the new schema is this one of the old schema.
    pub fn is_same(&self, old: ResourceId, new: ResourceId) -> bool {
        self.type_of(old) == Some(new)
    }

    /// Whether two values have the same type.
    pub fn is_same_item(&self, old: Item, new: Item) -> bool {
        match (old, new) {
            (Item::Resource(old), Item::Resource(new)) => self.is_same(old, new),
            (Item::Enum(old), Item::Enum(new)) => self.enum_of[old.0] == Some(new),
            (Item::Primitive(old), Item::Primitive(new)) => old.representation() == new.representation(),
            (Item::Resource(_) | Item::Enum(_) | Item::Primitive(_), _) => false,
        }
    }

    /// Whether two properties have the same type.
    pub fn is_same_type(&self, old: TypeRef, new: TypeRef) -> bool {
        match (old, new) {
            (TypeRef::One(old), TypeRef::One(new)) | (TypeRef::Many(old), TypeRef::Many(new)) => {
                self.is_same_item(old, new)
            }
            (TypeRef::Payload, TypeRef::Payload) => true,
            (TypeRef::One(_) | TypeRef::Many(_) | TypeRef::Payload, _) => false,
        }
    }

    /// A path from `root` in the old schema, with the names that its properties and types have now.
    pub fn renamed_path(&self, root: Holder<'s>, path: &str) -> String {
        let words = path.split('/').zip(root.words(&self.old, path)).map(|(word, meaning)| match meaning {
            Word::Each | Word::Unknown => word.to_owned(),
            Word::Type(old) => {
                let renamed = self.type_of(old).map(|new| &self.new.api.resource(new).name);
                renamed.map_or(word.to_owned(), |name| format!("({name})"))
            }
            Word::Property(owner, _) => self.renamed_property(&owner, word),
        });
        words.collect::<Vec<_>>().join("/")
    }

    /// The old enum of this name.
    pub fn enum_named(&self, name: &str) -> Option<EnumId> {
        self.old.api.enums.iter().position(|known| known.name.as_str() == name).map(EnumId)
    }

    /// The names that an old enum and its member have now.
    pub fn renamed_member(&self, id: EnumId, member: &str) -> [String; 2] {
        let owner = self.old.api.open_enum(id).name.as_str();
        let new = self.enum_of[id.0].map_or(owner, |id| self.new.api.open_enum(id).name.as_str());
        [new.to_owned(), self.renamed_property(owner, member)]
    }

    /// The name that the key of the members of a choice has now.
    pub fn renamed_key(&self, choice: Holder<'s>, key: &str) -> String {
        let members = choice.properties(&self.old);
        let mut members = members.iter().filter_map(|(_, member)| Holder::of_value(member));
        let owner = members.find_map(|member| Some(member.find(&self.old, key)?.0));
        owner.map_or_else(|| key.to_owned(), |owner| self.renamed_property(&owner, key))
    }

    /// The name that a property, a parameter, or a member has now. `owner` is what declared it.
    pub fn renamed_property(&self, owner: &str, name: &str) -> String {
        let renamed = self.renamed.get(&(owner.to_owned(), name.to_owned()));
        renamed.map_or(name, String::as_str).to_owned()
    }

    /// The definition that is removed, if a value has its type.
    pub fn removed_type(&self, ty: TypeRef) -> Option<String> {
        match ty.item()? {
            Item::Resource(id) if self.type_of(id).is_none() => Some(self.old.api.resource(id).name.to_string()),
            Item::Enum(id) if self.enum_of[id.0].is_none() => Some(self.old.api.open_enum(id).name.to_string()),
            Item::Resource(_) | Item::Enum(_) | Item::Primitive(_) => None,
        }
    }

    /// Whether a request can contain a value of this enum, before or after the change.
    pub fn is_enum_sent(&self, old: Option<usize>, new: Option<usize>) -> bool {
        old.is_some_and(|id| self.old.sent.enums.contains(&EnumId(id)))
            || new.is_some_and(|id| self.new.sent.enums.contains(&EnumId(id)))
    }
}
