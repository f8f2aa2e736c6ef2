//! Random documents that fit a type, generated from the schema.

use graph_calls_codegen::model::{
    EnumKind, FamilyMember, Item, OpenEnum, Primitive, Property, Representation, Resource, TypeRef,
};

use super::anything::{add, double, json, spelt, text, unknown_name};
use super::choices::Choices;
use super::errors::spoil;
use super::json::{Json, Name};
use super::model::{by_ident, derived_tags, properties, API};
use super::notification;

/// The maximum depth of nested objects, which limits a document to about one page.
const DEPTH: usize = 6;

/// A document that fits the type with the Rust name `ident`.
pub fn of(ident: &str, choices: &mut Choices) -> Json {
    object(by_ident(ident), choices, DEPTH)
}

/// A document of the type with the Rust name `ident`, in which some values do not fit.
pub fn with_misfits(ident: &str, choices: &mut Choices) -> Json {
    let mut document = of(ident, choices);
    for _ in 0..choices.below(4) {
        spoil(&mut document, by_ident(ident), choices);
    }
    document
}

/// An object that fits a type.
pub fn object(resource: &'static Resource, choices: &mut Choices, depth: usize) -> Json {
    if let Some(family) = &resource.family {
        return of_family(family, choices, depth);
    }
    let mut members = Vec::new();
    let known = properties(resource);
    let start = choices.below(known.len().max(1)); // So that not always the same properties are short of choices.
    if let Some(tag) = tag(resource, choices) {
        add(&mut members, "@odata.type", tag, choices);
    }
    for index in 0..known.len() {
        let property = known[(start + index) % known.len()];
        if let Some(value) = property_value(property, choices, depth) {
            add(&mut members, property.name.as_str(), value, choices);
        }
        // The other spellings, alone or beside the declared one.
        for spelling in &property.spellings {
            if choices.one_in(3) {
                if let Some(value) = property_value(property, choices, depth) {
                    add(&mut members, spelling.as_str(), value, choices);
                }
            }
        }
    }
    for _ in 0..choices.below(4) {
        add_unknown(&mut members, &known, choices);
    }
    Json::Object(choices.shuffle(members))
}

/// An object of a derived type, or of none of them.
fn of_family(family: &'static [FamilyMember], choices: &mut Choices, depth: usize) -> Json {
    let derived = family.get(choices.below(family.len() + 1)).map(|member| API.resource(member.resource));
    let Some((derived, tag)) = derived.and_then(|derived| Some((derived, derived.tag.as_deref()?))) else {
        return Json::object([("@odata.type", Json::text("#microsoft.graph.unheardOf"))]);
    };
    let Json::Object(mut members) = object(derived, choices, depth) else {
        return Json::null();
    };
    members.retain(|(name, _)| name.text != "@odata.type");
    members.insert(choices.below(members.len() + 1), ("@odata.type".into(), Json::text(tag)));
    Json::Object(members)
}

/// The `@odata.type`: absent, the type's own, that of another type, an unknown one, or not a
/// string.
fn tag(resource: &'static Resource, choices: &mut Choices) -> Option<Json> {
    let own = || resource.tag.as_deref().map(Json::text);
    match choices.below(9) {
        0 | 1 => None,
        2..=5 => own(),
        6 => match derived_tags(resource)[..] {
            [] => own(),
            ref derived => Some(Json::text(choices.pick(derived))),
        },
        7 => Some(spelt("#microsoft.graph.unheardOf", choices)),
        _ => Some(json(choices, 1)),
    }
}

fn property_value(property: &Property, choices: &mut Choices, depth: usize) -> Option<Json> {
    match choices.below(5) {
        0 | 1 => None,
        2 => Some(Json::null()),
        _ => value(property.ty, choices, depth),
    }
}

fn value(ty: TypeRef, choices: &mut Choices, depth: usize) -> Option<Json> {
    match ty {
        TypeRef::One(item) => self::item(item, choices, depth),
        TypeRef::Many(item) => {
            let elements = (0..choices.below(4)).filter_map(|_| element(item, choices, depth));
            Some(Json::Array(elements.collect()))
        }
        TypeRef::Payload => Some(notification::payload(choices, depth)),
    }
}

/// An element of a collection. Collections of objects can contain null.
fn element(item: Item, choices: &mut Choices, depth: usize) -> Option<Json> {
    if matches!(item, Item::Resource(_)) && choices.one_in(6) {
        return Some(Json::null());
    }
    self::item(item, choices, depth)
}

fn item(item: Item, choices: &mut Choices, depth: usize) -> Option<Json> {
    match item {
        Item::Primitive(of) => Some(primitive(of, choices)),
        Item::Enum(id) => Some(member(API.open_enum(id), choices)),
        Item::Resource(id) => (depth > 0).then(|| object(API.resource(id), choices, depth - 1)),
    }
}

fn primitive(of: Primitive, choices: &mut Choices) -> Json {
    match of.representation() {
        Representation::Text => spelt(&text(choices), choices),
        Representation::Bool => Json::raw(choices.one_in(2)),
        Representation::U8 => Json::raw(limits(u8::MIN.into(), u8::MAX.into(), choices) as u8),
        Representation::I8 => Json::raw(limits(i8::MIN.into(), i8::MAX.into(), choices) as i8),
        Representation::I16 => Json::raw(limits(i16::MIN.into(), i16::MAX.into(), choices) as i16),
        Representation::I32 => Json::raw(limits(i32::MIN.into(), i32::MAX.into(), choices) as i32),
        Representation::I64 => {
            let integer = limits(i64::MIN, i64::MAX, choices);
            match choices.one_in(3) {
                true => spelt(&integer.to_string(), choices),
                false => Json::raw(integer),
            }
        }
        Representation::F64 => a_double(choices),
        Representation::Decimal => Json::raw(choices.pick(&["7", "-0.25", "\"12.50\"", "\"123456789012345678901.0\""])),
        Representation::Json => Json::raw(choices.pick(&["true", "\"a\"", "[1,2.5]", "{\"type\":\"Point\"}"])),
    }
}

/// An integer, near a limit in half of the cases. The caller truncates it to the type's size.
fn limits(least: i64, most: i64, choices: &mut Choices) -> i64 {
    match choices.below(5) {
        0 => choices.below(3) as i64 - 1,
        1 => least + choices.below(2) as i64,
        2 => most - choices.below(2) as i64,
        _ => choices.bits() as i64,
    }
}

/// A Double as a service may write it: with a fraction, without one, with an exponent, or as one of
/// the three special strings.
fn a_double(choices: &mut Choices) -> Json {
    match choices.below(6) {
        0 => Json::raw(choices.pick(&["0.5", "1.0", "-0.0", "-0", "1e5", "5e-324", "1.7976931348623157e308"])),
        1 => Json::text(choices.pick(&["INF", "-INF", "NaN"])),
        // An integer with 53 significant bits followed by zeros is exact.
        2 => Json::raw((choices.bits() >> 11) << choices.below(12)),
        3 => Json::raw(-(((choices.bits() >> 11) << choices.below(11)) as i128)),
        4 => Json::raw(choices.below(1000)),
        _ => Json::raw(format!("{:e}", double(choices))),
    }
}

/// A member of an enum: a known one, an unknown one or, for flags, a list of both. Known members
/// are never in another letter case, because they would be serialized in the documented case.
fn member(of: &OpenEnum, choices: &mut Choices) -> Json {
    let known = |choices: &mut Choices| of.members[choices.below(of.members.len())].name.as_str().to_owned();
    let unknown = |choices: &mut Choices| {
        let text = text(choices);
        match of.members.iter().any(|member| member.name.as_str().eq_ignore_ascii_case(&text)) {
            true => "unheardOf".to_owned(),
            false => text,
        }
    };
    let text = match (choices.below(4), of.kind) {
        (0 | 1, _) => known(choices),
        (2, EnumKind::Flags) => {
            [known(choices), unknown(choices), known(choices)].join(choices.pick(&[",", ", ", ",,"]))
        }
        _ => unknown(choices),
    };
    spelt(&text, choices)
}

/// Adds a member that is not a property of the type: an annotation of the object or of a property;
/// a property of another type, as objects of derived types have; or an unknown member.
fn add_unknown(members: &mut Vec<(Name, Json)>, known: &[&Property], choices: &mut Choices) {
    let name = match known {
        [_, ..] if choices.one_in(3) => {
            format!(
                "{}{}",
                known[choices.below(known.len())].name,
                choices.pick(&["@odata.type", "@odata.count", "@x"])
            )
        }
        _ if choices.one_in(3) => {
            let other = &API.resources[choices.below(API.resources.len())];
            let names: Vec<_> = other.properties.iter().map(|property| property.name.as_str()).collect();
            names
                .get(choices.below(names.len().max(1)))
                .map_or_else(|| unknown_name(choices), |name| (*name).to_owned())
        }
        _ => unknown_name(choices),
    };
    if name != "@odata.type" && known.iter().all(|property| property.name.as_str() != name) {
        let value = json(choices, 3);
        add(members, &name, value, choices);
    }
}
