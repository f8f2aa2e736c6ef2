//! The methods that a type shares with its base types.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Place};
use crate::lower::context::Cx;
use crate::lower::name::owner::RUST_HELP;
use crate::model::{Construction, FieldIdent, Property, ResourceId};

use super::property::{has_constructor, has_setter};

/// Checks that no method of a type has the name of a method of one of its base types. A derived type has the setters of
/// its base types, so the method would be defined twice, and it would hide every other method.
pub fn check_methods(cx: &mut Cx<'_>, derived: ResourceId, base: ResourceId) {
    let is_choice = cx.resources[derived.0].construction == Construction::Choice;
    let own: BTreeMap<_, _> = methods(cx, derived, is_choice).into_iter().collect();
    // A derived type takes over the properties of an abstract type, so it has their constructors.
    let takes_over = is_choice && cx.resources[base.0].is_abstract;
    for (method, inherited) in methods(cx, base, takes_over) {
        // Properties that have the same name have been reported.
        let is_new = |property: &&&Property| property.ident != inherited.ident && property.name != inherited.name;
        let Some(property) = own.get(method).filter(is_new) else {
            continue;
        };
        let (place, other) = (place(cx, derived, property), place(cx, base, inherited));
        let message = format!(
            "`{method}` is also a method that `{}` has because of `{}`",
            cx.resources[base.0].name, inherited.name
        );
        cx.report(Code::InheritedTwice, place, message)
            .note(other, "the inherited property is here")
            .help(format!("{RUST_HELP}; the name of a code or an excerpt is only its name in Rust"));
    }
}

/// The methods that a type has because of its own properties.
fn methods<'a>(cx: &Cx<'a>, id: ResourceId, with_constructors: bool) -> Vec<(&'a str, &'a Property)> {
    let mut all = Vec::new();
    for property in &cx.resources[id.0].properties {
        let setter = has_setter(property).then_some(&property.setter);
        let constructor = (with_constructors && has_constructor(property)).then_some(&property.constructor);
        let codes = property.codes.iter().map(|code| &code.predicate);
        let excerpts = property.excerpts.iter().map(|excerpt| &excerpt.method);
        let idents = setter.into_iter().chain(constructor).chain(codes).chain(excerpts);
        all.extend(idents.map(FieldIdent::as_str).map(|ident| (ident, property)));
    }
    all
}

fn place(cx: &Cx<'_>, id: ResourceId, property: &Property) -> Place {
    let definition = &cx.documents.types[id.0];
    definition.document.properties.place_of(property.name.as_str()).unwrap_or(definition.place)
}
