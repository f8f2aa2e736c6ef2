//! Rules: each is checked against the types that it is about.

use std::collections::BTreeMap;

use crate::diagnostic::{suggest, Code, Diagnostics, Place};
use crate::model::{
    Check, Condition, Construction, Format, Item, Leaf, PathParameter, Property, Resource, ResourceId, Rule, Selection,
    Severity, Step, TypeRef, Unit,
};
use crate::schema::document::{ActionDocument, FormatDocument, RuleDocument, SeverityDocument, UnitDocument};
use crate::schema::load::{Definition, Documents};

use super::deviation::check_id;
use super::types::{property, url};

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
        let earlier: Vec<_> = rules.iter().map(|rule| rule.id.clone()).collect();
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
        says: format!("`{}` must not be empty, `.` or `..`, since it is a segment of the path", parameter.name),
        url,
        conditions: Vec::new(),
        check: Check::Segment { of: parameter.ident.clone(), pointer: format!("/{}", parameter.name) },
    }
}

fn segment_id(parameter: &PathParameter) -> String {
    use heck::ToKebabCase;
    format!("{}-is-a-segment", parameter.name.as_str().to_kebab_case())
}

/// What a path can start from and lead through.
struct Scope<'a> {
    documents: &'a Documents,
    resources: &'a [Resource],
    parameters: &'a Resource,
}

fn lower_conditions(
    diagnostics: &mut Diagnostics,
    scope: &Scope<'_>,
    document: &RuleDocument,
    place: &Place,
    earlier: &[String],
) -> Vec<Condition> {
    let any = document.when.as_ref().and_then(|path| {
        let (selection, _) = select(diagnostics, scope, path, &place.clone().key("when"))?;
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

/// The keys of what a rule checks.
fn kinds(document: &RuleDocument) -> Vec<&'static str> {
    let kinds = [
        ("count", document.count.is_some()),
        ("length", document.length.is_some()),
        ("members", document.members.is_some()),
        ("format", document.format.is_some()),
        ("distinct", document.distinct.is_some()),
        ("absent", document.absent.is_some()),
    ];
    kinds.into_iter().filter_map(|(kind, is_there)| is_there.then_some(kind)).collect()
}

/// Lowers the one thing that a rule checks.
fn lower_check(
    diagnostics: &mut Diagnostics,
    scope: &Scope<'_>,
    document: &RuleDocument,
    place: &Place,
) -> Option<Check> {
    let kinds = kinds(document);
    let [kind] = kinds[..] else {
        let (message, help) = match kinds.first() {
            None => (
                "the rule checks nothing",
                "give it one of `count`, `length`, `members`, `format`, `distinct` and `absent`",
            ),
            Some(_) => ("the rule checks more than one thing", "make a rule of each, with an id of its own"),
        };
        diagnostics.report(Code::RuleKind, place.clone(), message).help(help);
        return None;
    };
    let place = place.clone().key(kind);
    if let Some(count) = &document.count {
        let (of, ty) = select(diagnostics, scope, &count.of, &place.clone().key("of"))?;
        fits(diagnostics, &place, matches!(ty, TypeRef::Many(_)), "count", "a collection")?;
        let (min, max) = bounds(diagnostics, &place, count.min, count.max)?;
        return Some(Check::Count { of, min, max });
    }
    if let Some(length) = &document.length {
        let (of, ty) = select(diagnostics, scope, &length.of, &place.clone().key("of"))?;
        fits(diagnostics, &place, is_text(ty), "length", "text")?;
        let (min, max) = bounds(diagnostics, &place, length.min, length.max)?;
        let unit = match length.unit {
            UnitDocument::Characters => Unit::Characters,
            UnitDocument::Utf16 => Unit::Utf16,
            UnitDocument::Bytes => Unit::Bytes,
        };
        return Some(Check::Length { of, unit, min, max });
    }
    if let Some(members) = &document.members {
        let (of, ty) = select(diagnostics, scope, &members.of, &place.clone().key("of"))?;
        let resource = choice(diagnostics, scope, &place, ty, "members")?;
        let (min, max) = bounds(diagnostics, &place, members.min, members.max)?;
        return Some(Check::Members { of, resource, min, max });
    }
    if let Some(format) = &document.format {
        let (of, ty) = select(diagnostics, scope, &format.of, &place.clone().key("of"))?;
        fits(diagnostics, &place, is_text(ty), "format", "text")?;
        let FormatDocument::E164 = format.is;
        return Some(Check::Format { of, is: Format::E164 });
    }
    if let Some(distinct) = &document.distinct {
        let (of, ty) = select(diagnostics, scope, &distinct.of, &place.clone().key("of"))?;
        fits(
            diagnostics,
            &place,
            of.each.is_some(),
            "distinct",
            "each element of a collection: put a `*` into the path",
        )?;
        let resource = choice(diagnostics, scope, &place, ty, "distinct")?;
        let member = member_type(scope, resource)?;
        let key = property(
            diagnostics,
            scope.documents,
            scope.resources,
            scope.resource(member),
            &distinct.by,
            &place.clone().key("by"),
        )?;
        fits(diagnostics, &place, is_text(key.ty), "distinct", "members with a text to tell them by")?;
        return Some(Check::Distinct { of, by: key.ident.clone() });
    }
    let absent = document.absent.as_ref()?;
    let (of, _) = select(diagnostics, scope, &absent.of, &place.key("of"))?;
    Some(Check::Absent { of })
}

impl<'a> Scope<'a> {
    fn resource(&self, id: ResourceId) -> &'a Resource {
        &self.resources[id.0]
    }
}

fn is_text(ty: TypeRef) -> bool {
    matches!(ty, TypeRef::One(Item::Primitive(primitive)) if primitive.is_text())
}

fn fits(diagnostics: &mut Diagnostics, place: &Place, fits: bool, kind: &str, needs: &str) -> Option<()> {
    if !fits {
        let place = place.clone().key("of");
        diagnostics.report(Code::RuleType, place, format!("`{kind}` is about {needs}, which this is not"));
    }
    fits.then_some(())
}

type Bound = Option<usize>;

fn bounds(diagnostics: &mut Diagnostics, place: &Place, min: Option<u32>, max: Option<u32>) -> Option<(Bound, Bound)> {
    let message = match (min, max) {
        (None, None) => "the rule has no bound",
        (Some(min), Some(max)) if min > max => "nothing is both that small and that large",
        _ => return Some((min.map(|min| min as usize), max.map(|max| max as usize))),
    };
    diagnostics
        .report(Code::RuleBounds, place.clone(), message)
        .help("give `min`, `max` or both, `min` not above `max`");
    None
}

/// The choice type that a rule about members needs.
fn choice(
    diagnostics: &mut Diagnostics,
    scope: &Scope<'_>,
    place: &Place,
    ty: TypeRef,
    kind: &str,
) -> Option<ResourceId> {
    match ty {
        TypeRef::One(Item::Resource(id)) if scope.resource(id).construction == Construction::Choice => Some(id),
        _ => {
            fits(diagnostics, place, false, kind, "an object of a type with `choice: true`")?;
            None
        }
    }
}

/// The type of a choice's members.
fn member_type(scope: &Scope<'_>, choice: ResourceId) -> Option<ResourceId> {
    scope.resource(choice).properties.iter().find_map(|property| match property.ty {
        TypeRef::One(Item::Resource(id)) => Some(id),
        _ => None,
    })
}

/// Follows a path such as `participants/*/identity/phone`.
fn select(diagnostics: &mut Diagnostics, scope: &Scope<'_>, path: &str, place: &Place) -> Option<(Selection, TypeRef)> {
    let mut before = Vec::new();
    let mut each: Option<Vec<Step>> = None;
    let mut resource = Some(scope.parameters);
    let mut last: Option<TypeRef> = None;
    for segment in path.split('/') {
        if segment == "*" {
            let (Some(TypeRef::Many(item)), None) = (last, &each) else {
                diagnostics
                    .report(
                        Code::RulePath,
                        place.clone(),
                        "`*` stands for the elements of a collection, once in a path",
                    )
                    .help("write it after the name of a collection");
                return None;
            };
            each = Some(Vec::new());
            last = Some(TypeRef::One(item));
        } else {
            let Some(object) = resource else {
                diagnostics.report(Code::RulePath, place.clone(), format!("nothing has a property `{segment}` here"));
                return None;
            };
            let property = property(diagnostics, scope.documents, scope.resources, object, segment, place)?;
            each.as_mut().unwrap_or(&mut before).push(step(property));
            last = Some(property.ty);
        }
        resource = match last {
            Some(TypeRef::One(Item::Resource(id))) => Some(scope.resource(id)),
            _ => None,
        };
    }
    let ty = last?;
    Some((Selection { before, each, leaf: leaf(ty) }, ty))
}

fn step(property: &Property) -> Step {
    Step { name: property.name.as_str().to_owned(), ident: property.ident.clone(), leaf: leaf(property.ty) }
}

fn leaf(ty: TypeRef) -> Leaf {
    match ty {
        TypeRef::One(Item::Primitive(primitive)) if primitive.is_text() => Leaf::Text,
        TypeRef::One(Item::Resource(_)) => Leaf::Object,
        _ => Leaf::Plain,
    }
}
