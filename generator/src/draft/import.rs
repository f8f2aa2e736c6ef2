//! Writes what metadata defines as definitions of a schema.

use std::collections::{BTreeMap, BTreeSet};

use super::change::{Change, Changes, Refusal};
use super::definition::Draft;
use super::path::Paths;
use super::reach::reached;
use super::rename::rename;
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
    /// What the notation cannot express, and why.
    pub left_out: Vec<(String, &'static str)>,
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
    let style = Style::of(documents);
    let names = Names::new(documents, &schema, facts, &style.namespace);
    let mut import = Import { changes: Changes::default(), known: Vec::new(), left_out: Vec::new() };
    let is_known = |name: &str| schema.defines(names.here(name));
    let shown = |name: &str| notation(name, &style.namespace).to_owned();
    import.known.extend(what.definitions.iter().filter(|name| is_known(name)).map(|name| shown(name)));

    let mut needed: BTreeSet<String> = what.definitions.clone();
    let mut drafts = Vec::new();
    let resources = documents.service.document.resources.iter();
    let resources = resources.flat_map(|(_, resource)| resource.paths.iter().map(|path| path.as_str())).collect();
    let paths = Paths::new(facts, resources);
    for key in &what.operations {
        let fact = match operation(facts, key) {
            Ok(fact) => fact,
            Err(reason) => {
                import.left_out.push((shown(&key.name), reason));
                continue;
            }
        };
        if schema.operations.contains_key(key) {
            import.known.push(shown(&key.name));
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
    settle(&mut drafts, files)?;
    import.changes.files =
        drafts.iter().map(|draft| Change { path: draft.path.clone(), old: None, new: draft.text() }).collect();
    Ok(import)
}

/// The action with a key, or why the notation cannot express it.
fn operation<'f>(facts: &'f Facts, key: &OperationKey) -> Result<&'f OperationFact, &'static str> {
    let fact = facts.operations.get(key).and_then(|overloads| overloads.first()).ok_or("it is not defined")?;
    match (fact.kind, &key.binding) {
        (OperationKind::Function, _) => Err("it is a function"),
        (OperationKind::Action, None) => Err("it is not bound to a type"),
        (OperationKind::Action, Some(_)) => Ok(fact),
    }
}

/// Chooses names in Rust until the schema has no problems.
fn settle(drafts: &mut [Draft], files: &BTreeMap<String, String>) -> Result<(), Refusal> {
    for _ in 0..ROUNDS {
        let mut all = files.clone();
        all.extend(drafts.iter().map(|draft| (draft.path.clone(), draft.text())));
        let mut found = Diagnostics::new();
        let bytes = all.into_iter().map(|(path, text)| (path, text.into_bytes())).collect();
        let documents = load_files_with(&mut found, "", bytes, Gaps::Accepted);
        if lower(&mut found, &documents).is_ok() {
            return Ok(());
        }
        if !rename(drafts, &found) {
            return Err(Refusal::Problems(Box::new(found)));
        }
    }
    Err(Refusal::Names)
}
