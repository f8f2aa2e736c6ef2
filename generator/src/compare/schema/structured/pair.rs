//! A type that is in both schemas.

use crate::compare::schema::catalogue::Kind;
use crate::compare::schema::change::Change;
use crate::compare::schema::comparison::Comparison;
use crate::compare::schema::keys::TypeKeys;
use crate::diagnostic::Place;
use crate::model::{Resource, ResourceId, TypeIdent, WireName};
use crate::schema::document::TypeDocument;

/// A type in both schemas.
pub struct Pair<'s> {
    pub ids: [ResourceId; 2],
    pub old: &'s Resource,
    pub new: &'s Resource,
    pub documents: [&'s TypeDocument; 2],
    pub keys: [TypeKeys; 2],
}

impl<'s> Pair<'s> {
    /// Takes a type by its places in both schemas.
    pub fn new(cx: &Comparison<'s>, old: usize, new: usize) -> Self {
        let definitions = [&cx.old.documents.types[old], &cx.new.documents.types[new]];
        Self {
            ids: [ResourceId(old), ResourceId(new)],
            old: &cx.old.api.resources[old],
            new: &cx.new.api.resources[new],
            documents: definitions.map(|definition| &definition.document),
            keys: definitions.map(TypeKeys::of),
        }
    }

    /// The name in the new schema.
    pub fn name(&self) -> &'s str {
        self.new.name.as_str()
    }

    /// Adds a change of the type. `place` is where its key is, unless the change is about the whole type.
    pub fn add<'c>(
        &self,
        cx: &'c mut Comparison<'s>,
        kind: &'static Kind,
        place: impl Fn(&TypeKeys) -> Option<Place>,
    ) -> &'c mut Change {
        let [old, new] = self.keys.each_ref().map(|keys| place(keys).unwrap_or(keys.name));
        let names = [&self.old.name, &self.new.name].map(WireName::as_str);
        let idents = [&self.old.ident, &self.new.ident].map(TypeIdent::as_str);
        cx.add(kind, self.name(), old, new).about(names).about(idents)
    }
}
