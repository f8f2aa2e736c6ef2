//! A value that does not fit is listed with its place and what was expected. What is not an object,
//! or not JSON, is an error with a location.

use graph_calls_codegen::model::{Item, Property, Representation, Resource, TypeRef};

use super::anything::json;
use super::choices::Choices;
use super::document;
use super::json::{Json, Name};
use super::model::{by_ident, properties, API};
use super::registry::{ensure, hold_for, is_only, Law, Listed, Verdict, Wire, TYPES};
use super::run::check_types;

/// A location in a document, and the type that the schema defines for it.
pub struct Typed {
    /// The index at each level.
    pub place: Vec<usize>,
    /// The type of the value.
    pub ty: TypeRef,
}

/// All such locations, except those in the payload of a notification, whose type can depend on its members.
pub fn typed_places(document: &Json, resource: &'static Resource) -> Vec<Typed> {
    let Json::Object(members) = document else {
        return Vec::new();
    };
    let known = properties(variant(members, resource));
    let mut places = Vec::new();
    for (index, (name, value)) in members.iter().enumerate() {
        if let Some(property) = known.iter().find(|property| is_read_as(property, &name.text, members)) {
            places.extend(below(value, property.ty, &[index]));
        }
    }
    places
}

/// The type of an object: for an abstract type, the derived type that its tag names.
fn variant(members: &[(Name, Json)], resource: &'static Resource) -> &'static Resource {
    let tag = members.iter().find(|(name, _)| name.text == "@odata.type").map(|(_, tag)| tag.value());
    let mut derived = resource.family.iter().flatten().map(|member| API.resource(member.resource));
    derived.find(|derived| tag.as_ref().and_then(|tag| tag.as_str()) == derived.tag.as_deref()).unwrap_or(resource)
}

/// Whether the member with this name is the property: it has the declared name, or another spelling
/// while no earlier member and no member with the declared name is the property.
fn is_read_as(property: &Property, name: &str, members: &[(Name, Json)]) -> bool {
    let is_spelled = |name: &str| property.spellings.iter().any(|spelling| spelling.as_str() == name);
    let is_declared = |name: &str| property.name.as_str() == name;
    let first = members.iter().find(|(known, _)| is_spelled(&known.text));
    let is_first = first.is_some_and(|(first, _)| first.text == name);
    is_declared(name) || (is_first && !members.iter().any(|(known, _)| is_declared(&known.text)))
}

fn below(value: &Json, ty: TypeRef, place: &[usize]) -> Vec<Typed> {
    let mut places = vec![Typed { place: place.to_vec(), ty }];
    match (ty, value) {
        (TypeRef::One(Item::Resource(id)), _) => {
            let within = typed_places(value, API.resource(id)).into_iter();
            places.extend(within.map(|typed| Typed { place: [place, &typed.place].concat(), ty: typed.ty }));
        }
        (TypeRef::Many(item), Json::Array(elements)) => {
            for (index, element) in elements.iter().enumerate() {
                places.extend(below(element, TypeRef::One(item), &[place, &[index]].concat()));
            }
        }
        _ => {}
    }
    places
}

/// What is expected in place of a value that does not fit.
pub fn expected(ty: TypeRef) -> Option<&'static str> {
    Some(match ty {
        TypeRef::Payload => return None,
        TypeRef::Many(Item::Resource(_)) => "an array of objects",
        TypeRef::Many(Item::Primitive(primitive)) => match primitive.representation() {
            Representation::Text => "an array of strings",
            Representation::Bool => "an array of booleans",
            Representation::U8 => "an array of Bytes",
            Representation::I8 => "an array of SBytes",
            Representation::I16 => "an array of Int16s",
            Representation::I32 => "an array of Int32s",
            Representation::I64 => "an array of Int64s",
            Representation::F64 => "an array of Doubles",
            Representation::Decimal => "an array of Decimals",
            Representation::Json => "an array",
        },
        TypeRef::Many(_) => "an array of strings",
        TypeRef::One(Item::Resource(_)) => "an object",
        TypeRef::One(Item::Enum(_)) => "a string",
        TypeRef::One(Item::Primitive(primitive)) => match primitive.representation() {
            Representation::Text => "a string",
            Representation::Bool => "true or false",
            Representation::U8 => "a Byte",
            Representation::I8 => "an SByte",
            Representation::I16 => "an Int16",
            Representation::I32 => "an Int32",
            Representation::I64 => "an Int64",
            Representation::F64 => "a Double",
            Representation::Decimal => "a Decimal",
            Representation::Json => return None,
        },
    })
}

/// A value that does not fit the type.
pub fn misfit(ty: TypeRef, choices: &mut Choices) -> Json {
    let fits_nothing = match expected(ty) {
        Some("a string") => &["5", "-1", "0.5", "true", "[\"a\"]", "{\"a\":\"b\"}"][..],
        Some("true or false") => &["\"true\"", "0", "0.5", "[]", "{}"],
        Some("a Byte" | "an SByte" | "an Int16") => &["\"5\"", "32768", "-32769", "0.5", "-0.0", "true", "[]", "{}"],
        Some("a Decimal") => &["\"x\"", "\"05\"", "\"\"", "\"NaN\"", "false", "[]", "{}"],
        Some("an Int32") => &["\"5\"", "2147483648", "-2147483649", "0.5", "-0.0", "1e10", "true", "[]", "{}"],
        Some("an Int64") => &["\"x\"", "\"05\"", "\"\"", "9223372036854775808", "0.5", "false", "[]", "{}"],
        Some("a Double") => &["\"0.5\"", "\"inf\"", "9007199254740993", "true", "[]", "{}"],
        Some("an object") => &["\"a\"", "5", "true", "[]", "[{}]"],
        _ => &["\"a\"", "5", "false", "{}"],
    };
    Json::raw(choices.pick(fits_nothing))
}

/// Makes a value in a document not fit. Returns its pointer, what is expected there, and the value. If it is the only
/// element of an array, or an element that is not an object, this is the array.
pub fn spoil(document: &mut Json, resource: &'static Resource, choices: &mut Choices) -> Option<Listed> {
    let places = typed_places(document, resource);
    let Typed { place, ty } = places.get(choices.below(places.len().max(1)))?;
    let mut expected = expected(*ty)?;
    *document.at_mut(place) = misfit(*ty, choices);
    let mut place = &place[..];
    let outer = &place[..place.len() - 1];
    if let Json::Array(elements) = document.at(outer) {
        match ty {
            TypeRef::One(Item::Resource(_)) if elements.len() == 1 => {
                (place, expected) = (outer, "an array of objects");
            }
            TypeRef::One(Item::Resource(_)) => {}
            _ => (place, expected) = (outer, "an array of strings"),
        }
    }
    Some((document.pointer(place), expected, document.at(place).value()))
}

struct Lists<'a> {
    text: &'a str,
    misfit: &'a Listed,
}

impl Law for Lists<'_> {
    fn hold<T: Wire>(&self) -> Verdict {
        let Self { text, misfit } = *self;
        let from_text = serde_json::from_str::<T>(text);
        let from_reader = serde_json::from_reader::<_, T>(text.as_bytes());
        let from_value = serde_json::from_str(text).and_then(serde_json::from_value::<T>);
        for read in [from_text, from_reader, from_value] {
            let read = read.map_err(|error| format!("{error}\nof {text}"))?;
            let mut listed = read.listed();
            // A payload can have misfits of its own.
            listed.retain(|(place, ..)| !place.contains("/resourceData/"));
            is_only(&listed, misfit, text)?;
        }
        Ok(())
    }
}

#[test]
fn a_misfit_is_listed_with_its_place_and_what_was_expected() {
    check_types(64, |name, choices| {
        let mut document = document::of(name, choices);
        match spoil(&mut document, by_ident(name), choices) {
            Some(misfit) => hold_for(name, &Lists { text: &document.to_string(), misfit: &misfit }),
            None => Ok(()),
        }
    });
}

struct NeedsObject<'a>(&'a str);

impl Law for NeedsObject<'_> {
    fn hold<T: Wire>(&self) -> Verdict {
        let Err(error) = serde_json::from_str::<T>(self.0) else {
            return Err(format!("accepted {}", self.0));
        };
        let says = error.to_string();
        let is_complete = says.contains("expected an object (`") && says.contains(" at line 1 column ");
        ensure(is_complete, || format!("{says}\nof {}", self.0))
    }
}

#[test]
fn what_is_no_object_is_refused_with_the_name_of_the_type() {
    for name in TYPES {
        for text in ["null", "true", "-7", "0.5", "\"a\"", "[]", "[{}]"] {
            hold_for(name, &NeedsObject(text)).unwrap_or_else(|error| panic!("{name}: {error}"));
        }
    }
}

struct BreaksOff<'a>(&'a str);

impl Law for BreaksOff<'_> {
    fn hold<T: Wire>(&self) -> Verdict {
        let Err(error) = serde_json::from_str::<T>(self.0) else {
            return Err(format!("accepted {}", self.0));
        };
        let says = error.to_string();
        let is_complete =
            says.contains(&format!(" at line {} column {}", error.line(), error.column())) && error.line() > 0;
        ensure(is_complete && !error.is_data(), || format!("{says}\nof {}", self.0))
    }
}

#[test]
fn what_is_no_json_is_refused_with_line_and_column() {
    check_types(16, |name, choices| {
        let text = document::of(name, choices).to_string();
        let end = (0..=choices.below(text.len())).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
        hold_for(name, &BreaksOff(&text[..end]))?;
        let garbage = json(choices, 1);
        hold_for(name, &BreaksOff(&format!("{text}\n{garbage}")))
    });
}
