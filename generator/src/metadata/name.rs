//! Resolves the aliases in names.

use std::collections::HashMap;

use super::facts::{split, TypeExpr};

/// The namespaces of a document, by their aliases.
#[derive(Default)]
pub struct Aliases<'d> {
    /// The namespace of the first schema that declares an alias.
    document: HashMap<&'d str, &'d str>,
}

/// The aliases in one schema of a document.
///
/// An alias is valid in the whole document. If several schemas declare the same one, such as `self`, each means its own.
#[derive(Clone, Copy)]
pub struct Scope<'d> {
    /// The aliases of the document.
    pub aliases: &'d Aliases<'d>,
    /// The namespace of the schema.
    pub namespace: &'d str,
    /// Its own alias.
    pub alias: Option<&'d str>,
}

impl<'d> Aliases<'d> {
    /// Adds the alias of a schema.
    pub fn add(&mut self, alias: &'d str, namespace: &'d str) {
        self.document.entry(alias).or_insert(namespace);
    }
}

impl Scope<'_> {
    /// The qualified name of something that the schema defines.
    pub fn own(&self, name: &str) -> String {
        format!("{}.{name}", self.namespace)
    }

    /// The qualified name that a name means.
    pub fn qualified(&self, name: &str) -> String {
        let (prefix, simple) = split(name.trim());
        let namespace = match self.alias {
            Some(alias) if alias == prefix => self.namespace,
            _ => self.aliases.document.get(prefix).copied().unwrap_or(prefix),
        };
        if namespace.is_empty() {
            simple.to_owned()
        } else {
            format!("{namespace}.{simple}")
        }
    }

    /// The type that an expression such as `Collection(graph.user)` means.
    pub fn type_expr(&self, text: &str) -> TypeExpr {
        let text = text.trim();
        let element = text.strip_prefix("Collection(").and_then(|rest| rest.strip_suffix(')'));
        TypeExpr { name: self.qualified(element.unwrap_or(text)), is_collection: element.is_some() }
    }
}

#[cfg(test)]
mod tests {
    use super::{Aliases, Scope};

    #[test]
    fn the_own_alias_comes_first() {
        let mut aliases = Aliases::default();
        aliases.add("graph", "microsoft.graph");
        aliases.add("self", "microsoft.graph.search");
        aliases.add("self", "microsoft.graph.security");
        let scope = Scope { aliases: &aliases, namespace: "microsoft.graph.security", alias: Some("self") };
        for (name, expected) in [
            ("self.alert", "microsoft.graph.security.alert"),
            ("graph.user", "microsoft.graph.user"),
            ("microsoft.graph.search.hit", "microsoft.graph.search.hit"),
            ("Edm.String", "Edm.String"),
            ("loose", "loose"),
        ] {
            assert_eq!(scope.qualified(name), expected);
            let collection = scope.type_expr(&format!("Collection({name})"));
            assert_eq!((collection.name.as_str(), collection.is_collection), (expected, true));
        }
        assert_eq!(Scope { alias: None, ..scope }.qualified("self.hit"), "microsoft.graph.search.hit");
    }
}
