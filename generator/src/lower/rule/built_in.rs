//! The rules that every action has without writing them down.

use heck::ToKebabCase;

use crate::diagnostic::Code;
use crate::lower::context::Cx;
use crate::lower::name::ident::bare;
use crate::lower::request::written::Written;
use crate::lower::resource::property::Holder;
use crate::model::{
    Access, Check, Item, Leaf, Narrowing, PathParameter, Placing, Presence, Property, Resource, ResourceId, Rule,
    Selection, Severity, Step, TypeRef, VariantIdent,
};
use crate::schema::document::{CountRuleDocument, PresentRuleDocument, RuleDocument, SeverityDocument};

use super::selection::{select, step};

/// The rules about the path parameters, about collections that have to be given, and about the names of members and the types of their values.
pub fn built_in_rules(
    cx: &mut Cx<'_>,
    request: &Written<'_>,
    parameters: Option<Holder<'_>>,
    path_parameters: &[PathParameter],
) -> Vec<Rule> {
    let page = cx.page(request.source);
    let mut rules: Vec<_> =
        path_parameters.iter().filter_map(|parameter| segment_rule(parameter, page.clone())).collect();
    let Some(Holder { resource, .. }) = parameters else {
        return rules;
    };
    for path in request.required {
        if let Some((of, _)) = parameters.and_then(|parameters| select(cx, parameters, path)) {
            let is_through_choice = of.narrowed.is_some() || of.before.iter().any(|step| step.narrowed.is_some());
            // An object of another derived type has no such property.
            let check = if is_through_choice { Check::Given { of } } else { Check::Required { of } };
            rules.push(given_rule(path, check, page.clone(), "this request needs it"));
        }
    }
    let mut walk = Walk { cx, path: Vec::new(), star: None, element: None, types: Vec::new(), found: Vec::new() };
    // An object in the body can leave out what the service completes. The schema says what is required.
    if request.body.is_none() {
        walk.properties(resource);
    }
    for (path, of) in walk.found {
        if request.rules.iter().any(|rule| demands_elements(rule, &path)) {
            continue;
        }
        let rule = given_rule(&path, Check::Given { of }, page.clone(), "it is not nullable; it can be empty");
        if rules.iter().any(|known| known.id == rule.id) {
            report_same(cx, request, &path, &rule.id);
        }
        rules.push(rule);
    }
    rules.extend([names_rule(page.clone()), values_rule(page)]);
    rules
}

/// Reports a collection whose built-in rule has the ID of another one, because two paths can have the same words.
fn report_same(cx: &mut Cx<'_>, request: &Written<'_>, path: &str, id: &str) {
    let parameter = path.split('/').next().unwrap_or_default();
    let place = request.place_of(parameter);
    cx.report(Code::DuplicateId, place, format!("two built-in rules have the ID `{id}`, one because of `{path}`"))
        .help("give a parameter or a property on this path another name in Rust with `rust`");
}

/// The rule about a parameter of the path. In quotes, it can be any string.
fn segment_rule(parameter: &PathParameter, url: String) -> Option<Rule> {
    let PathParameter { name, ident, placing, .. } = parameter;
    let (word, says) = match placing {
        Placing::Segment => {
            ("segment", format!("`{name}` must not be empty, `.`, or `..`, because it is a path segment"))
        }
        Placing::Literal => {
            ("literal", format!("`{name}` must be a number, a date, or another word, because it has no quotes"))
        }
        Placing::Quoted => return None,
    };
    let id = format!("{}-is-a-{word}", bare(ident.as_str()).to_kebab_case());
    let check = Check::Segment { of: ident.clone(), pointer: format!("/{name}"), placing: *placing };
    Some(rule(id, Severity::Error, says, url, check))
}

fn given_rule(path: &str, check: Check, url: String, reason: &str) -> Rule {
    let words = check.selection().map(words).unwrap_or_default();
    let id = format!("{}-is-given", words.join("/").to_kebab_case());
    let name = path.rsplit('/').next().unwrap_or_default();
    let says = format!("`{name}` must be given, because {reason}");
    rule(id, Severity::Error, says, url, check)
}

/// The names in Rust on a path, and those of the derived types that it goes through.
fn words(of: &Selection) -> Vec<&str> {
    let element = of.narrowed.iter().map(|narrowing| narrowing.name.as_str());
    of.before.iter().flat_map(words_of).chain(element).chain(of.each.iter().flatten().flat_map(words_of)).collect()
}

fn words_of(step: &Step) -> impl Iterator<Item = &str> {
    let derived = step.narrowed.iter().map(|narrowing| narrowing.name.as_str());
    [bare(step.ident.as_str())].into_iter().chain(derived)
}

fn names_rule(url: String) -> Rule {
    let says = "the name of a member must not differ from a documented one in letter case only";
    rule("names-are-spelled-exactly".to_owned(), Severity::Warning, says.to_owned(), url, Check::Names)
}

fn values_rule(url: String) -> Rule {
    let says = "a value must have the type of its property; it is sent as it is, and no other rule checks it";
    rule("values-fit".to_owned(), Severity::Warning, says.to_owned(), url, Check::Values)
}

fn rule(id: String, severity: Severity, says: String, url: String, check: Check) -> Rule {
    Rule { ident: VariantIdent::constant(&id), id, severity, says, url, conditions: Vec::new(), check }
}

/// Whether a rule already refuses a request in which the collection at a path is missing.
fn demands_elements(rule: &RuleDocument, path: &str) -> bool {
    let is_unconditional = rule.when.is_none() && rule.unless.is_none();
    let is_present = rule.present.as_ref().is_some_and(|present| {
        let PresentRuleDocument { of } = &**present;
        **of == path
    });
    let counts = rule.count.as_ref().is_some_and(|count| {
        let CountRuleDocument { of, min, max: _ } = &**count;
        **of == path && min.is_some_and(|min| min > 0)
    });
    rule.severity == SeverityDocument::Error && is_unconditional && (counts || is_present)
}

/// Finds the collections that have to be given in a body. A path crosses at most one collection.
struct Walk<'c, 'a> {
    cx: &'c Cx<'a>,
    path: Vec<Step>,
    /// Where the path crosses a collection.
    star: Option<usize>,
    /// The derived type of the elements of that collection, if their type is abstract.
    element: Option<Narrowing>,
    /// The types on the way, since a type can lead to itself.
    types: Vec<ResourceId>,
    found: Vec<(String, Selection)>,
}

impl Walk<'_, '_> {
    fn properties(&mut self, resource: &Resource) {
        if let Some(base) = resource.base {
            let resources = self.cx.resources;
            self.properties(&resources[base.0]);
        }
        for property in &resource.properties {
            self.path.push(step(self.cx, property));
            self.property(property);
            self.path.pop();
        }
    }

    fn property(&mut self, property: &Property) {
        let is_sent = property.access == Access::ReadWrite && property.presence == Presence::Optional;
        if matches!(property.ty, TypeRef::Many(_)) && !property.nullable && is_sent {
            let selection = self.selection();
            self.found.push((selection.written(), selection));
        }
        match property.ty {
            TypeRef::One(Item::Resource(id)) => self.enter(id),
            TypeRef::Many(Item::Resource(id)) if self.star.is_none() => {
                self.star = Some(self.path.len());
                self.enter(id);
                self.star = None;
            }
            _ => {}
        }
    }

    /// Goes on with the properties of a type, or with those of each type that is derived from an abstract one.
    fn enter(&mut self, id: ResourceId) {
        let resources = self.cx.resources;
        match &resources[id.0].family {
            None => self.object(id),
            Some(members) => {
                for member in members {
                    let name = resources[member.resource.0].name.clone();
                    self.narrow(Some(Narrowing { family: id, name, variant: member.variant.clone() }));
                    self.object(member.resource);
                }
                self.narrow(None);
            }
        }
    }

    fn object(&mut self, id: ResourceId) {
        if !self.types.contains(&id) {
            let resources = self.cx.resources;
            self.types.push(id);
            self.properties(&resources[id.0]);
            self.types.pop();
        }
    }

    /// Says which derived type the value has that has been reached.
    fn narrow(&mut self, narrowing: Option<Narrowing>) {
        let is_element = self.star == Some(self.path.len());
        match self.path.last_mut() {
            Some(step) if !is_element => step.narrowed = narrowing,
            _ => self.element = narrowing,
        }
    }

    fn selection(&self) -> Selection {
        let (before, each) = match self.star {
            Some(star) => (self.path[..star].to_vec(), Some(self.path[star..].to_vec())),
            None => (self.path.clone(), None),
        };
        Selection { before, narrowed: self.element.clone(), each, leaf: Leaf::Plain }
    }
}
