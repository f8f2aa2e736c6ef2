//! Fuzzes the reader of metadata: a file is either read or refused with diagnostics that can be rendered.

use graph_calls_codegen::diagnostic::{Diagnostics, Place};
use graph_calls_codegen::metadata::{csdl, Facts};
use graph_calls_codegen::report::{render_as, Format};

/// The name of the file in diagnostics.
const NAME: &str = "metadata.csdl";

/// The data is a file.
pub fn metadata(data: &[u8]) {
    let mut diagnostics = Diagnostics::new();
    let facts = csdl::read_bytes(&mut diagnostics, NAME, data.to_vec());
    assert_eq!(facts.is_err(), !diagnostics.is_empty());
    for format in [Format::Text, Format::Json, Format::Github] {
        let said = render_as(&diagnostics, format, false);
        assert!(facts.is_ok() || said.contains("GC2"), "{said}");
    }
    if let Ok(facts) = facts {
        check(&diagnostics, &facts);
    }
}

/// Checks that every fact stands where it says.
fn check(diagnostics: &Diagnostics, facts: &Facts) {
    let text = diagnostics.sources().iter().next().map_or("", |file| diagnostics.sources().text(file));
    let starts_with = |place: Place, word: &str| {
        let shown = &text[place.bytes()];
        assert!(shown.trim_start_matches('<').contains(word), "{shown} is no {word}");
    };
    for fact in facts.types.values() {
        starts_with(fact.place, "Type");
        for (_, property) in fact.properties.iter() {
            starts_with(property.place, "Property");
            starts_with(property.r#type.place, "Type");
        }
    }
    for fact in facts.enums.values() {
        starts_with(fact.place, "EnumType");
        fact.members.iter().for_each(|(_, member)| starts_with(member.place, "Member"));
    }
    for fact in facts.operations.values().flatten() {
        let shown = &text[fact.place.bytes()];
        assert!(shown.contains("Action") || shown.contains("Function"), "{shown}");
        fact.parameters.iter().for_each(|(_, parameter)| starts_with(parameter.place, "Parameter"));
    }
    // Cycles of base types end.
    for (name, fact) in &facts.types {
        fact.properties.iter().for_each(|(property, _)| drop(facts.inherited(name, property)));
    }
    let _ = (facts.dangling(), facts.derived());
}
