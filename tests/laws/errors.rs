//! An error contains the location, the property, and what was expected.

use graph_calls_codegen::model::{Item, Primitive, Resource, TypeRef};

use super::anything::json;
use super::choices::Choices;
use super::document;
use super::json::Json;
use super::model::{by_ident, properties, API};
use super::registry::{ensure, hold_for, Law, Verdict, Wire, TYPES};
use super::run::check_types;

/// A location in a document, and the type that the schema defines for it.
pub struct Typed {
    /// The index at each level.
    pub place: Vec<usize>,
    /// The type of the value.
    pub ty: TypeRef,
}

/// All such locations, except those in the payload of a notification, which is never rejected.
pub fn typed_places(document: &Json, resource: &'static Resource) -> Vec<Typed> {
    let Json::Object(members) = document else {
        return Vec::new();
    };
    let known = properties(resource);
    let mut places = Vec::new();
    for (index, (name, value)) in members.iter().enumerate() {
        if let Some(property) = known.iter().find(|property| property.name.as_str() == name.text) {
            places.extend(below(value, property.ty, &[index]));
        }
    }
    places
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

/// The expectation that an error must contain.
pub fn expected(ty: TypeRef) -> Option<&'static str> {
    Some(match ty {
        TypeRef::Payload => return None,
        TypeRef::Many(_) => "an array",
        TypeRef::One(Item::Resource(_)) => "an object",
        TypeRef::One(Item::Enum(_)) => "a string",
        TypeRef::One(Item::Primitive(primitive)) => match primitive {
            Primitive::String | Primitive::Guid | Primitive::DateTimeOffset => "a string",
            Primitive::Boolean => "true or false",
            Primitive::Int32 => "an Int32",
            Primitive::Int64 => "an Int64",
            Primitive::Double => "a Double",
        },
    })
}

/// A value that does not fit the type.
pub fn misfit(ty: TypeRef, choices: &mut Choices) -> Json {
    let fits_nothing = match expected(ty) {
        Some("a string") => &["5", "-1", "0.5", "true", "[\"a\"]", "{\"a\":\"b\"}"][..],
        Some("true or false") => &["\"true\"", "0", "0.5", "[]", "{}"],
        Some("an Int32") => &["\"5\"", "2147483648", "-2147483649", "0.5", "true", "[]", "{}"],
        Some("an Int64") => &["\"x\"", "\"05\"", "\"\"", "9223372036854775808", "0.5", "false", "[]", "{}"],
        Some("a Double") => &["\"0.5\"", "\"inf\"", "9007199254740993", "true", "[]", "{}"],
        Some("an object") => &["\"a\"", "5", "true", "[]", "[{}]"],
        _ => &["\"a\"", "5", "false", "{}"],
    };
    Json::raw(choices.pick(fits_nothing))
}

struct SaysWhere<'a> {
    text: &'a str,
    pointer: &'a str,
    expected: &'a str,
}

impl Law for SaysWhere<'_> {
    fn hold<T: Wire>(&self) -> Verdict {
        let Self { text, pointer, expected } = *self;
        let from_text = serde_json::from_str::<T>(text).map(drop);
        let from_reader = serde_json::from_reader::<_, T>(text.as_bytes()).map(drop);
        let from_value = serde_json::from_str(text).and_then(serde_json::from_value::<T>).map(drop);
        for (read, has_lines) in [(from_text, true), (from_reader, true), (from_value, false)] {
            let Err(error) = read else {
                return Err(format!("accepted {text}, wrong at {pointer}"));
            };
            let says = error.to_string();
            let says_all = says.contains(&format!(" at {pointer}")) && says.contains(&format!("expected {expected}"));
            let is_complete = says_all && error.is_data() && (!has_lines || says.contains(" at line 1 column "));
            ensure(is_complete, || format!("not {expected} at {pointer}: {says}\nof {text}"))?;
        }
        Ok(())
    }
}

#[test]
fn an_error_names_the_place_the_property_and_what_was_expected() {
    check_types(64, |name, choices| {
        let mut document = document::of(name, choices);
        let places = typed_places(&document, by_ident(name));
        if places.is_empty() {
            return Ok(());
        }
        let Typed { place, ty } = &places[choices.below(places.len())];
        let Some(expected) = expected(*ty) else { return Ok(()) };
        *document.at_mut(place) = misfit(*ty, choices);
        let (text, pointer) = (document.to_string(), document.pointer(place));
        hold_for(name, &SaysWhere { text: &text, pointer: &pointer, expected })
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
