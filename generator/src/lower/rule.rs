//! Rules: each is checked against the types that it is about.

mod check;
mod selection;

use std::collections::BTreeMap;

use crate::diagnostic::{suggest, Code, Diagnostics, Place};
use crate::model::{Check, Condition, PathParameter, Resource, Rule, Severity};
use crate::schema::document::{ActionDocument, RuleDocument, SeverityDocument};
use crate::schema::load::{Definition, Documents};

use super::deviation::check_id;
use super::url;
use check::lower_check;
use selection::Scope;

/// Lowers the rules of an action. The rules about path parameters come first; they need not be written down.
pub fn lower_rules(
    diagnostics: &mut Diagnostics,
    documents: &Documents,
    resources: &[Resource],
    definition: &Definition<ActionDocument>,
    parameters: Option<&Resource>,
    path_parameters: &[PathParameter],
) -> Vec<Rule> {
    let action = &definition.document;
    let pattern = &documents.service.document.documentation;
    let page = |source: &Option<String>| url(pattern, source.as_ref().or(Some(&action.source))).unwrap_or_default();
    let mut rules: Vec<_> = path_parameters.iter().map(|parameter| segment_rule(parameter, page(&None))).collect();
    let mut ids: BTreeMap<&str, Place> = BTreeMap::new();
    for (index, document) in action.rules.iter().enumerate() {
        let place = Place::file(definition.file).key("rules").index(index);
        let built_in = path_parameters.iter().map(segment_id);
        let earlier: Vec<_> = built_in.chain(action.rules[..index].iter().map(|rule| rule.id.clone())).collect();
        check_id(diagnostics, &mut ids, &document.id, place.clone().key("id"));
        if path_parameters.iter().any(|parameter| segment_id(parameter) == document.id) {
            diagnostics
                .report(Code::DuplicateId, place.clone().key("id"), format!("`{}` is taken", document.id))
                .help("every path parameter has a rule of its own, which is built in");
        }
        let Some(parameters) = parameters else {
            diagnostics.report(Code::RulePath, place, "an action without parameters has nothing to check");
            continue;
        };
        let scope = Scope { documents, resources, parameters };
        let conditions = lower_conditions(diagnostics, &scope, document, &place, &earlier);
        if let Some(check) = lower_check(diagnostics, &scope, document, &place) {
            rules.push(Rule {
                id: document.id.clone(),
                severity: match document.severity {
                    SeverityDocument::Error => Severity::Error,
                    SeverityDocument::Warning => Severity::Warning,
                },
                says: document.says.trim().to_owned(),
                url: page(&document.source),
                conditions,
                check,
            });
        }
    }
    rules
}

fn segment_rule(parameter: &PathParameter, url: String) -> Rule {
    Rule {
        id: segment_id(parameter),
        severity: Severity::Error,
        says: format!("`{}` must not be empty, `.`, or `..`, because it is a path segment", parameter.name),
        url,
        conditions: Vec::new(),
        check: Check::Segment { of: parameter.ident.clone(), pointer: format!("/{}", parameter.name) },
    }
}

fn segment_id(parameter: &PathParameter) -> String {
    use heck::ToKebabCase;
    format!("{}-is-a-segment", parameter.name.as_str().to_kebab_case())
}

fn lower_conditions(
    diagnostics: &mut Diagnostics,
    scope: &Scope<'_>,
    document: &RuleDocument,
    place: &Place,
    earlier: &[String],
) -> Vec<Condition> {
    let any = document.when.as_ref().and_then(|path| {
        let (selection, _) = scope.select(diagnostics, path, &place.clone().key("when"))?;
        Some(Condition::Any(selection))
    });
    let unless = document.unless.as_ref().and_then(|id| {
        if earlier.contains(id) {
            return Some(Condition::Unless(id.clone()));
        }
        let place = place.clone().key("unless");
        let report = diagnostics.report(Code::UnknownRule, place, format!("no earlier rule is called `{id}`"));
        match suggest(id, earlier.iter().map(String::as_str)) {
            Some(known) => report.help(format!("did you mean `{known}`?")),
            None => report.help("`unless` names a rule that is listed before"),
        };
        None
    });
    any.into_iter().chain(unless).collect()
}
