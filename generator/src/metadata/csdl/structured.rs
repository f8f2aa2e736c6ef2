//! Complex types, entity types, and enum types.

use super::element::Element;
use super::Reader;
use crate::metadata::facts::{EnumFact, Fact, Kind, MemberFact, PropertyFact, TypeFact};
use crate::metadata::members::Members;
use crate::metadata::name::Scope;

impl Reader<'_> {
    /// Reads a complex type or an entity type.
    pub fn structured_type(&mut self, element: &Element<'_>, scope: Scope<'_>) {
        let Some(name) = element.required(self.diagnostics, "Name") else {
            return;
        };
        let mut properties = Members::default();
        for child in element.children() {
            let is_navigation = match child.name() {
                "Property" => false,
                "NavigationProperty" => true,
                _ => continue,
            };
            let name = child.required(self.diagnostics, "Name");
            let r#type = child.required(self.diagnostics, "Type");
            if let (Some(name), Some(r#type)) = (name, r#type) {
                let nullable = self.flag(&child, "Nullable", true);
                let r#type = Fact::new(scope.type_expr(r#type.value), r#type.place);
                properties.push(name.value, PropertyFact { place: child.place(), r#type, nullable, is_navigation });
            }
        }
        let base = element.attribute("BaseType");
        let fact = TypeFact {
            place: element.place(),
            body: element.place(),
            kind: if element.name() == "EntityType" { Kind::Entity } else { Kind::Complex },
            base: base.map(|base| Fact::new(scope.qualified(base.value), base.place)),
            is_abstract: self.flag(element, "Abstract", false),
            is_open: self.flag(element, "OpenType", false),
            properties,
        };
        // The first definition counts, as for every reader that goes through the document in order.
        self.facts.types.entry(scope.own(name.value)).or_insert(fact);
    }

    /// Reads an enum type.
    pub fn enum_type(&mut self, element: &Element<'_>, scope: Scope<'_>) {
        let Some(name) = element.required(self.diagnostics, "Name") else {
            return;
        };
        let mut members = Members::default();
        let mut next: i64 = 0;
        for child in element.children().filter(|child| child.name() == "Member") {
            let Some(name) = child.required(self.diagnostics, "Name") else {
                continue;
            };
            let value = match child.attribute("Value") {
                // Without numbers, members are counted.
                None => Fact::new(next, child.place()),
                Some(attribute) => match attribute.value.trim().parse() {
                    Ok(value) => Fact::new(value, attribute.place),
                    Err(_) => {
                        self.report_value(attribute.place, attribute.value, "the number of a member is an integer");
                        continue;
                    }
                },
            };
            next = value.value.wrapping_add(1);
            members.push(name.value, MemberFact { place: child.place(), value });
        }
        let (place, body) = (element.place(), element.place());
        let fact = EnumFact { place, body, is_flags: self.flag(element, "IsFlags", false), members };
        self.facts.enums.entry(scope.own(name.value)).or_insert(fact);
    }
}
