//! The facts that the documents of a schema declare.

use super::facts::{
    EnumFact, Fact, Facts, Kind, MemberFact, OperationFact, OperationKey, OperationKind, ParameterFact, PropertyFact,
    RequestFact, TypeExpr, TypeFact, EDM,
};
use super::members::Members;
use crate::model::Primitive;
use crate::schema::document::{
    ActionDocument, EnumDocument, OneOrMany, RequestDocument, ReturnsDocument, SharedDocument, TypeDocument, UNBOUND,
};
use crate::schema::kind::{Definition, Documents};
use crate::schema::spanned::Spanned;

/// The facts of a schema.
///
/// Unlike the model, they contain what only describes the metadata: nullability, the numbers of members, and the types to
/// which actions are bound.
#[must_use]
pub fn declared(documents: &Documents) -> Facts {
    let namespace = documents.service.document.service.as_str();
    let mut facts = Facts::default();
    facts.namespaces.insert(namespace.to_owned());
    for definition in &documents.types {
        if let Some((name, fact)) = structured_type(namespace, definition) {
            facts.types.insert(qualified(namespace, name), fact);
        }
    }
    for definition in &documents.enums {
        facts.enums.insert(qualified(namespace, &definition.document.enum_type), enum_type(definition));
    }
    for definition in &documents.actions {
        let (key, fact) = action(namespace, &documents.service.document.shared, definition);
        facts.operations.entry(key).or_default().push(fact);
    }
    for definition in &documents.requests {
        facts.requests.insert(definition.document.request.to_string(), request(namespace, &definition.document));
    }
    facts
}

/// The qualified name that a name of the notation means.
#[must_use]
pub fn qualified(namespace: &str, name: &str) -> String {
    if name.contains('.') {
        name.to_owned()
    } else if Primitive::named(name).is_some() {
        format!("{EDM}.{name}")
    } else {
        format!("{namespace}.{name}")
    }
}

/// The type that an expression of the notation means.
#[must_use]
pub fn type_expr(namespace: &str, text: &str) -> TypeExpr {
    let element = text.strip_prefix("Collection(").and_then(|rest| rest.strip_suffix(')'));
    TypeExpr { name: qualified(namespace, element.unwrap_or(text)), is_collection: element.is_some() }
}

fn expr(namespace: &str, text: &Spanned<String>) -> Fact<TypeExpr> {
    Fact::new(type_expr(namespace, text), text.place())
}

fn structured_type<'d>(namespace: &str, definition: &'d Definition<TypeDocument>) -> Option<(&'d str, TypeFact)> {
    let TypeDocument { complex_type, entity_type, base_type, r#abstract, open, properties, .. } = &definition.document;
    let (name, kind) = match (complex_type, entity_type) {
        (Some(name), _) => (name, Kind::Complex),
        (None, Some(name)) => (name, Kind::Entity),
        (None, None) => return None,
    };
    let mut members = Members::default();
    for (name, property) in properties {
        let r#type = expr(namespace, &property.r#type);
        let nullable = Fact::new(property.nullable, name.place());
        members.push(name.as_str(), PropertyFact { place: name.place(), r#type, nullable, is_navigation: false });
    }
    let fact = TypeFact {
        place: name.place(),
        body: properties.place().unwrap_or(name.place()),
        kind,
        base: base_type.as_ref().map(|base| Fact::new(qualified(namespace, base), base.place())),
        is_abstract: Fact::new(r#abstract.is_set(), name.place()),
        is_open: Fact::new(open.is_set(), name.place()),
        properties: members,
    };
    Some((name, fact))
}

fn enum_type(definition: &Definition<EnumDocument>) -> EnumFact {
    let EnumDocument { enum_type, flags, members, .. } = &definition.document;
    let mut facts = Members::default();
    for (name, member) in members {
        let value = Fact::new(i64::from(*member.value), member.value.place());
        facts.push(name.as_str(), MemberFact { place: name.place(), value });
    }
    let place = enum_type.place();
    let body = members.place().unwrap_or(place);
    EnumFact { place, body, is_flags: Fact::new(flags.is_set(), place), members: facts }
}

fn action(
    namespace: &str,
    shared: &SharedDocument,
    definition: &Definition<ActionDocument>,
) -> (OperationKey, OperationFact) {
    let ActionDocument { action, bound_to, parameters, returns, .. } = &definition.document;
    let mut facts = Members::default();
    for (name, parameter) in parameters {
        // A parameter that many actions share stands in another file. If it is missing there, that has been reported.
        let Some(parameter) = parameter.own().or_else(|| shared.parameters.get(name)) else {
            continue;
        };
        let r#type = expr(namespace, &parameter.r#type);
        let nullable = Fact::new(parameter.nullable, name.place());
        facts.push(name.as_str(), ParameterFact { place: name.place(), r#type, nullable });
    }
    let returns = returned(namespace, returns);
    let binding = (**bound_to != UNBOUND).then(|| type_expr(namespace, bound_to));
    let key = OperationKey { name: qualified(namespace, action), binding };
    let body = parameters.place().unwrap_or(action.place());
    (key, OperationFact { place: action.place(), body, kind: OperationKind::Action, parameters: facts, returns })
}

fn request(namespace: &str, document: &RequestDocument) -> RequestFact {
    let RequestDocument { request, method, path, body, returns, .. } = document;
    RequestFact {
        place: request.place(),
        method: method.to_string(),
        path: Fact::new(path.to_string(), path.place()),
        body: body.as_ref().map(|body| expr(namespace, body)),
        returns: returned(namespace, returns),
    }
}

/// What is returned: the type of the first response that has a body. `lower` reports others that have another one.
fn returned(namespace: &str, returns: &OneOrMany<ReturnsDocument>) -> Option<Fact<TypeExpr>> {
    returns.iter().find_map(|answer| answer.r#type.as_ref()).map(|r#type| expr(namespace, r#type))
}
