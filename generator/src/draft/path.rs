//! The paths of actions: from the type to which an action is bound to the resources that have this type.

use std::collections::{BTreeMap, VecDeque};

use crate::metadata::facts::{split, OperationKey, TypeExpr};
use crate::metadata::Facts;

/// The path of an action.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum PathOf {
    /// A resource of the schema leads there.
    Known(String),
    /// The path that OData gives it, which may not be the documented one.
    Proposed(String),
}

/// The paths to values of each type.
pub struct Paths<'p> {
    facts: &'p Facts,
    /// The paths of the schema's resources.
    resources: Vec<&'p str>,
    /// The shortest path to one value of a type, and to a collection of them.
    one: BTreeMap<&'p str, String>,
    many: BTreeMap<&'p str, String>,
}

/// The deepest path that is proposed.
const DEEPEST: usize = 12;

impl PathOf {
    /// The path with an end.
    pub fn with(self, end: &str) -> Self {
        match self {
            Self::Known(path) => Self::Known(path + end),
            Self::Proposed(path) => Self::Proposed(path + end),
        }
    }

    /// The path itself.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Known(path) | Self::Proposed(path) => path,
        }
    }
}

impl<'p> Paths<'p> {
    /// Finds the paths that the entity sets and singletons of metadata lead to. `resources` are the paths of the schema's
    /// resources.
    pub fn new(facts: &'p Facts, resources: Vec<&'p str>) -> Self {
        let mut paths = Self { facts, resources, one: BTreeMap::new(), many: BTreeMap::new() };
        let mut open = VecDeque::new();
        for (name, root) in facts.roots.iter() {
            paths.add(&mut open, &root.r#type, format!("/{name}"));
        }
        while let Some((name, path)) = open.pop_front() {
            if path.matches('/').count() >= DEEPEST {
                continue;
            }
            for (property, r#type) in paths.navigation(name) {
                paths.add(&mut open, r#type, format!("{path}/{property}"));
            }
        }
        paths
    }

    /// The navigation properties of a type, inherited ones included.
    fn navigation(&self, name: &'p str) -> Vec<(&'p str, &'p TypeExpr)> {
        let (mut found, mut next, mut depth) = (Vec::new(), Some(name), 0);
        while let Some(fact) = next.and_then(|name| self.facts.types.get(name)).filter(|_| depth < 100) {
            let own = fact.properties.iter().filter(|(_, property)| property.is_navigation);
            found.extend(own.map(|(name, property)| (name, &property.r#type.value)));
            next = fact.base.as_ref().map(|base| base.value.as_str());
            depth += 1;
        }
        found
    }

    fn add(&mut self, open: &mut VecDeque<(&'p str, String)>, r#type: &'p TypeExpr, path: String) {
        let name = r#type.name.as_str();
        let mut one = path.clone();
        if r#type.is_collection {
            self.many.entry(name).or_insert(path);
            let id = parameter(name);
            // A parameter can occur only once.
            if one.contains(&id) {
                return;
            }
            one = format!("{one}/{id}");
        }
        if !self.one.contains_key(name) {
            self.one.insert(name, one.clone());
            open.push_back((name, one));
        }
    }

    /// The path of an operation, without the arguments of a function.
    pub fn of(&self, key: &OperationKey) -> PathOf {
        let (action, simple) = (key.name.as_str(), split(&key.name).1);
        let Some(binding) = &key.binding else {
            let mut imports = self.facts.imports.iter();
            let import = imports.find(|(_, import)| import.operation == action);
            return import
                .map_or_else(|| PathOf::Proposed(format!("/{simple}")), |(name, _)| PathOf::Known(format!("/{name}")));
        };
        if let Some(resource) = self.resource(binding) {
            return PathOf::Known(format!("{resource}/{simple}"));
        }
        let found = if binding.is_collection { self.many.get(&*binding.name) } else { self.one.get(&*binding.name) };
        let path = found.cloned().or_else(|| self.cast(binding)).unwrap_or_else(|| invented(binding));
        PathOf::Proposed(format!("{path}/{action}"))
    }

    /// The resource of the schema that has the type: its path ends with the ID of the type, or is the one before it.
    fn resource(&self, binding: &TypeExpr) -> Option<&'p str> {
        let id = format!("/{}", parameter(&binding.name));
        let one = self.resources.iter().find(|path| path.ends_with(&id))?;
        let wanted = if binding.is_collection { one.strip_suffix(id.as_str())? } else { one };
        self.resources.iter().find(|path| **path == wanted).copied()
    }

    /// The path to values of a base type, with the name of the derived type.
    fn cast(&self, binding: &TypeExpr) -> Option<String> {
        let paths = if binding.is_collection { &self.many } else { &self.one };
        let mut next = self.facts.types.get(&binding.name)?.base.as_ref();
        for _ in 0..100 {
            let base = next?;
            if let Some(path) = paths.get(base.value.as_str()) {
                return Some(format!("{path}/{}", binding.name));
            }
            next = self.facts.types.get(&base.value)?.base.as_ref();
        }
        None
    }
}

/// The parameter for the ID of a type, such as `{callId}`.
fn parameter(name: &str) -> String {
    format!("{{{}Id}}", split(name).1)
}

/// A path for a type to which no path leads.
fn invented(binding: &TypeExpr) -> String {
    let simple = split(&binding.name).1;
    match binding.is_collection {
        true => format!("/{simple}"),
        false => format!("/{simple}/{}", parameter(&binding.name)),
    }
}

#[cfg(test)]
mod tests {
    use super::{PathOf, Paths};
    use crate::diagnostic::Diagnostics;
    use crate::metadata::csdl::read_bytes;
    use crate::metadata::facts::{OperationKey, TypeExpr};

    #[test]
    fn resources_are_known_and_other_paths_are_proposed() {
        let text = "<edmx:Edmx xmlns:edmx='http://docs.oasis-open.org/odata/ns/edmx'><edmx:DataServices>
            <Schema Namespace='a.b' xmlns='http://docs.oasis-open.org/odata/ns/edm'>
            <EntityType Name='root'><NavigationProperty Name='calls' Type='Collection(a.b.call)'/></EntityType>
            <EntityType Name='call'><NavigationProperty Name='items' Type='Collection(a.b.item)'/>
            <NavigationProperty Name='calls' Type='Collection(a.b.call)'/></EntityType>
            <EntityType Name='item'/><EntityType Name='special' BaseType='a.b.item'/><EntityType Name='loose'/>
            <EntityContainer Name='c'><Singleton Name='top' Type='a.b.root'/></EntityContainer>
            </Schema></edmx:DataServices></edmx:Edmx>";
        let facts = read_bytes(&mut Diagnostics::new(), "a", text.as_bytes().to_vec()).expect("it is metadata");
        let paths = Paths::new(&facts, vec!["/top/calls/{callId}", "/top/calls"]);
        let path = |name: &str, is_collection| {
            let binding = Some(TypeExpr { name: format!("a.b.{name}"), is_collection });
            match paths.of(&OperationKey { name: "a.b.mute".to_owned(), binding }) {
                PathOf::Known(path) => path,
                PathOf::Proposed(path) => format!("? {path}"),
            }
        };
        assert_eq!(path("call", false), "/top/calls/{callId}/mute");
        assert_eq!(path("call", true), "/top/calls/mute");
        assert_eq!(path("item", false), "? /top/calls/{callId}/items/{itemId}/a.b.mute");
        assert_eq!(path("item", true), "? /top/calls/{callId}/items/a.b.mute");
        assert_eq!(path("special", false), "? /top/calls/{callId}/items/{itemId}/a.b.special/a.b.mute");
        assert_eq!(path("root", false), "? /top/a.b.mute");
        assert_eq!(path("loose", false), "? /loose/{looseId}/a.b.mute");
    }
}
