//! Writes what metadata defines as definitions of a schema.

use std::collections::{BTreeMap, BTreeSet};

use super::argument::{taken, Arguments};
use super::change::{Change, Changes, Refusal};
use super::definition::Draft;
use super::function::FunctionNames;
use super::path::Paths;
use super::reach::reached;
use super::settle::settle;
use super::style::Style;
use super::what::What;
use crate::compare::metadata::{Lead, Names};
use crate::diagnostic::Place;
use crate::metadata::declared::declared;
use crate::metadata::facts::{notation, OperationFact, OperationKey, OperationKind, TypeExpr};
use crate::metadata::Facts;
use crate::schema::kind::Documents;

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
    let is_known = |name: &str| schema.defines(names.here(name));
    let mut drafting = Drafting::new(documents, &schema, facts, &style, &names);
    let in_schema = what.definitions.iter().filter(|name| is_known(name));
    drafting.known.extend(in_schema.map(|name| notation(name, &style.namespace).to_owned()));
    what.operations.iter().for_each(|key| drafting.operation(key));
    drafting.requests(what, files);

    let Drafting { mut drafts, needed, known, mut left_out, .. } = drafting;
    for name in reached(facts, what.definitions.iter().cloned().chain(needed), is_known) {
        drafts.extend(facts.types.get(&name).map(|fact| style.structured_type(&name, fact)));
        drafts.extend(facts.enums.get(&name).map(|fact| style.enum_type(&name, fact)));
    }
    let (new, taken) = drafts.into_iter().partition(|draft: &Draft| !files.contains_key(&draft.path));
    let mut drafts: Vec<Draft> = new;
    let is_taken = |draft: &Draft| (draft.request(), format!("the schema has another `{}`", draft.path));
    left_out.extend(taken.iter().map(is_taken));
    drafts.sort_by(|one, other| one.path.cmp(&other.path));
    left_out.extend(settle(&mut drafts, files)?);
    let new = drafts.iter().map(|draft| Change { path: draft.path.clone(), old: None, new: draft.text() });
    Ok(Import { changes: Changes { files: new.collect(), entries: 0 }, known, left_out })
}

/// Drafts of requests in progress.
struct Drafting<'d> {
    facts: &'d Facts,
    documents: &'d Documents,
    style: &'d Style,
    paths: Paths<'d>,
    names: FunctionNames<'d>,
    /// The names that parameters of paths cannot have.
    taken: BTreeSet<String>,
    /// The operations that the schema has, as requests or as actions.
    called: Vec<(OperationKey, Place)>,
    actions: BTreeSet<&'d OperationKey>,
    drafts: Vec<Draft>,
    /// The types that the requests need.
    needed: BTreeSet<String>,
    known: Vec<String>,
    left_out: Vec<(String, String)>,
}

impl<'d> Drafting<'d> {
    fn new(documents: &'d Documents, schema: &'d Facts, facts: &'d Facts, style: &'d Style, names: &Names) -> Self {
        let resources = documents.service.document.resources.iter();
        let resources = resources.flat_map(|(_, resource)| resource.paths.iter().map(|path| path.as_str())).collect();
        let called = schema.requests.values().filter_map(|request| match Lead::of(facts, names, request) {
            Lead::Operation { key, fact, .. } => Some((key.clone(), fact.place)),
            _ => None,
        });
        Self {
            facts,
            documents,
            style,
            paths: Paths::new(facts, resources),
            names: FunctionNames::new(facts),
            taken: taken(facts),
            called: called.collect(),
            actions: schema.operations.keys().collect(),
            drafts: Vec::new(),
            needed: BTreeSet::new(),
            known: Vec::new(),
            left_out: Vec::new(),
        }
    }

    /// Drafts all overloads of an operation.
    fn operation(&mut self, key: &OperationKey) {
        let shown = key.notation(&self.style.namespace);
        let Some((key, overloads)) = self.facts.operations.get_key_value(key) else {
            return;
        };
        for (index, fact) in overloads.iter().enumerate() {
            let is_called = self.called.iter().any(|known| *known == (key.clone(), fact.place));
            let is_action = fact.kind == OperationKind::Action;
            if is_called || (is_action && self.actions.contains(key)) {
                self.known.push(shown.clone());
            } else if is_action && index > 0 {
                let reason = "it is declared twice, and an action cannot be overloaded".to_owned();
                self.left_out.push((shown.clone(), reason));
            } else {
                self.overload(key, index, fact);
            }
        }
    }

    fn overload(&mut self, key: &'d OperationKey, index: usize, fact: &OperationFact) {
        let (facts, ids) = (self.facts, &self.documents.service.document.ids);
        let has_id = |name: &str| ids.get(name).is_some();
        let path = self.paths.of(key);
        let draft = match fact.kind {
            OperationKind::Action => self.style.action(key, fact, &path, has_id),
            OperationKind::Function => {
                let arguments = Arguments::of(facts, &self.taken, path.as_str(), fact);
                let name = self.names.of(key, index).unwrap_or(&key.name);
                self.style.function((name, key, fact), path, arguments, has_id)
            }
        };
        self.drafts.push(draft);
        if fact.kind == OperationKind::Action {
            self.needed.extend(fact.parameters.iter().map(|(_, parameter)| parameter.r#type.value.name.clone()));
        }
        self.need(fact.returns.as_ref().map(|returns| &returns.value));
    }

    fn need(&mut self, r#type: Option<&TypeExpr>) {
        self.needed.extend(r#type.map(|r#type| r#type.name.clone()));
    }

    /// Drafts the requests for what paths lead to.
    fn requests(&mut self, what: &What, files: &BTreeMap<String, String>) {
        let documents = self.documents;
        for request in &what.requests {
            let mut written = documents.requests.iter().map(|definition| &definition.document);
            if written.any(|known| request.is(&known.method, &known.path)) {
                self.known.push(format!("{} {}", request.method, request.path));
                continue;
            }
            let has_id = |name: &str| documents.service.document.ids.get(name).is_some();
            let is_free = |name: &&String| {
                let path = format!("requests/{name}.yaml");
                !files.contains_key(&path) && self.drafts.iter().all(|draft| draft.path != path)
            };
            let names = request.names();
            let Some(name) = names.iter().find(is_free) else {
                let reason = format!("there is another `requests/{}.yaml`", names[0]);
                self.left_out.push((format!("{} {}", request.method, request.path), reason));
                continue;
            };
            self.drafts.push(self.style.request(name, request, has_id));
            if request.method != "DELETE" {
                self.need(Some(&request.r#type));
            }
        }
    }
}
