//! Writes what metadata defines as definitions of a schema.

use std::collections::{BTreeMap, BTreeSet};

use super::change::{Change, Changes, Refusal};
use super::definition::{Draft, ACTION};
use super::path::Paths;
use super::reach::reached;
use super::rename::{is_about_name, rename};
use super::style::Style;
use super::what::What;
use crate::compare::metadata::Names;
use crate::diagnostic::Diagnostics;
use crate::lower::lower;
use crate::metadata::declared::declared;
use crate::metadata::facts::{notation, OperationFact, OperationKey, OperationKind};
use crate::metadata::Facts;
use crate::schema::gap::Gaps;
use crate::schema::kind::Documents;
use crate::schema::load::load_files_with;

/// What is imported.
#[derive(Debug)]
pub struct Import {
    /// The new files.
    pub changes: Changes,
    /// What the schema has already.
    pub known: Vec<String>,
    /// What is not imported, and why.
    pub left_out: Vec<(String, String)>,
}

/// The number of times that names are chosen for what has none in Rust.
const ROUNDS: usize = 8;

/// Drafts definitions and everything that they need and the schema lacks. `files` are the files of the schema.
///
/// # Errors
///
/// The schema that results would have problems other than gaps.
pub fn import(
    documents: &Documents,
    files: &BTreeMap<String, String>,
    facts: &Facts,
    what: &What,
) -> Result<Import, Refusal> {
    let schema = declared(documents);
    let empty = facts.enums.iter().filter(|(_, fact)| fact.members.is_empty()).map(|(name, _)| name.clone());
    let style = Style { empty: empty.collect(), ..Style::of(documents) };
    let names = Names::new(documents, &schema, facts, &style.namespace);
    let mut import = Import { changes: Changes::default(), known: Vec::new(), left_out: Vec::new() };
    let is_known = |name: &str| style.empty.contains(name) || schema.defines(names.here(name));
    let shown = |name: &str| notation(name, &style.namespace).to_owned();
    let in_schema = what.definitions.iter().filter(|name| schema.defines(names.here(name)));
    import.known.extend(in_schema.map(|name| shown(name)));

    let mut needed: BTreeSet<String> = what.definitions.clone();
    let mut drafts = Vec::new();
    let resources = documents.service.document.resources.iter();
    let resources = resources.flat_map(|(_, resource)| resource.paths.iter().map(|path| path.as_str())).collect();
    let paths = Paths::new(facts, resources);
    for key in &what.operations {
        let fact = match operation(facts, key) {
            Ok(fact) => fact,
            Err(reason) => {
                import.left_out.push((key.notation(&style.namespace), reason.to_owned()));
                continue;
            }
        };
        if schema.operations.contains_key(key) {
            import.known.push(key.notation(&style.namespace));
            continue;
        }
        let path = key.binding.as_ref().map(|binding| paths.of(binding, &key.name));
        let has_id = |name: &str| documents.service.document.ids.get(name).is_some();
        drafts.extend(path.and_then(|path| style.action(key, fact, &path, has_id)));
        needed.extend(fact.parameters.iter().map(|(_, parameter)| parameter.r#type.value.name.clone()));
        needed.extend(fact.returns.iter().map(|returns| returns.value.name.clone()));
    }
    for name in reached(facts, needed, is_known) {
        drafts.extend(facts.types.get(&name).map(|fact| style.structured_type(&name, fact)));
        drafts.extend(facts.enums.get(&name).map(|fact| style.enum_type(&name, fact)));
    }
    drafts.sort_by(|one, other| one.path.cmp(&other.path));
    import.left_out.extend(settle(&mut drafts, files)?);
    let empty = what.definitions.intersection(&style.empty).filter(|name| !schema.defines(names.here(name)));
    import
        .left_out
        .extend(empty.map(|name| (shown(name), "it is an enum without members, so it is a String".to_owned())));
    import.changes.files =
        drafts.iter().map(|draft| Change { path: draft.path.clone(), old: None, new: draft.text() }).collect();
    Ok(import)
}

/// The action with a key, or why it is not imported.
fn operation<'f>(facts: &'f Facts, key: &OperationKey) -> Result<&'f OperationFact, &'static str> {
    let fact = facts.operations.get(key).and_then(|overloads| overloads.first()).ok_or("it is not defined")?;
    match (fact.kind, &key.binding) {
        (OperationKind::Function, _) => Err("functions are not imported: write it in `requests/`"),
        (OperationKind::Action, None) => {
            Err("actions that are not bound to a type are not imported: write it in `requests/`")
        }
        (OperationKind::Action, Some(_)) => Ok(fact),
    }
}

/// Chooses names in Rust until the schema has no problems, and removes actions that the notation cannot express. Returns
/// these, with the reasons.
fn settle(drafts: &mut Vec<Draft>, files: &BTreeMap<String, String>) -> Result<Vec<(String, String)>, Refusal> {
    let mut left_out = Vec::new();
    for _ in 0..ROUNDS {
        let mut all = files.clone();
        all.extend(drafts.iter().map(|draft| (draft.path.clone(), draft.text())));
        let mut found = Diagnostics::new();
        let bytes = all.into_iter().map(|(path, text)| (path, text.into_bytes())).collect();
        let documents = load_files_with(&mut found, "", bytes, Gaps::Accepted);
        if lower(&mut found, &documents).is_ok() {
            return Ok(left_out);
        }
        let renamed = rename(drafts, &found);
        let dropped = drop_actions(drafts, &found);
        if !renamed && dropped.is_empty() {
            return Err(Refusal::Problems(Box::new(found)));
        }
        left_out.extend(dropped);
    }
    Err(Refusal::Names)
}

/// Removes the actions that have problems other than names. Returns them, with the first problem of each.
fn drop_actions(drafts: &mut Vec<Draft>, found: &Diagnostics) -> Vec<(String, String)> {
    let mut dropped: BTreeMap<&str, (String, String)> = BTreeMap::new();
    for diagnostic in found.distinct().filter(|diagnostic| !is_about_name(diagnostic.code)) {
        let path = found.sources().name(diagnostic.place.file);
        if let Some(draft) = drafts.iter().find(|draft| draft.kind == ACTION && draft.path == path) {
            dropped.entry(path).or_insert_with(|| (draft.operation(), diagnostic.message.clone()));
        }
    }
    drafts.retain(|draft| !dropped.contains_key(draft.path.as_str()));
    dropped.into_values().collect()
}
