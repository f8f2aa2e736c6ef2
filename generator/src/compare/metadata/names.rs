//! How the metadata names the definitions of the schema.

use std::collections::BTreeMap;

use super::claim::own_claims;
use crate::metadata::declared::qualified;
use crate::metadata::facts::{Facts, TypeExpr};
use crate::schema::kind::Documents;

/// The qualified names in the metadata of definitions of the schema, where they differ.
pub struct Names {
    there: BTreeMap<String, String>,
}

impl Names {
    /// Finds the definitions that have another name in the metadata: those of which a deviation says so, and those whose
    /// name differs in letter case.
    pub fn new(documents: &Documents, schema: &Facts, metadata: &Facts, namespace: &str) -> Self {
        let mut there = BTreeMap::new();
        for (name, claim) in own_claims(documents) {
            let named = claim.named.as_ref().map(|named| qualified(namespace, named));
            if let Some(named) = named.filter(|named| metadata.defines(named)) {
                there.insert(qualified(namespace, name), named);
            }
        }
        let missing = schema.types.keys().chain(schema.enums.keys()).filter(|name| !metadata.defines(name));
        let missing: Vec<_> = missing.filter(|name| !there.contains_key(*name)).cloned().collect();
        if !missing.is_empty() {
            let known = metadata.types.keys().chain(metadata.enums.keys());
            let lower: BTreeMap<_, _> = known.map(|name| (name.to_ascii_lowercase(), name)).collect();
            let found = missing.into_iter().filter_map(|name| {
                let known = lower.get(&name.to_ascii_lowercase())?;
                Some((name, (*known).clone()))
            });
            there.extend(found.collect::<Vec<_>>());
        }
        Self { there }
    }

    /// The name in the metadata of a definition of the schema.
    pub fn there<'n>(&'n self, name: &'n str) -> &'n str {
        self.there.get(name).map_or(name, String::as_str)
    }

    /// The name in the schema of a definition of the metadata.
    #[must_use]
    pub fn here<'n>(&'n self, name: &'n str) -> &'n str {
        self.there.iter().find(|(_, there)| *there == name).map_or(name, |(here, _)| here)
    }

    /// A type of the schema as the metadata writes it.
    pub fn expr(&self, expr: &TypeExpr) -> TypeExpr {
        TypeExpr { name: self.there(&expr.name).to_owned(), is_collection: expr.is_collection }
    }
}
