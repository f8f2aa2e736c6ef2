//! Actions and functions.

use super::element::Element;
use super::Reader;
use crate::metadata::facts::{Fact, OperationFact, OperationKey, OperationKind, ParameterFact};
use crate::metadata::members::Members;
use crate::metadata::name::Scope;

impl Reader<'_> {
    /// Reads an action or a function.
    pub fn operation(&mut self, element: &Element<'_>, scope: Scope<'_>) {
        let Some(name) = element.required(self.diagnostics, "Name") else {
            return;
        };
        let is_bound = self.flag(element, "IsBound", false).value;
        let mut parameters = Members::default();
        let mut binding = None;
        let mut returns = None;
        for child in element.children() {
            match child.name() {
                "Parameter" => {
                    let name = child.required(self.diagnostics, "Name");
                    let r#type = child.required(self.diagnostics, "Type");
                    let (Some(name), Some(r#type)) = (name, r#type) else {
                        continue;
                    };
                    let r#type = Fact::new(scope.type_expr(r#type.value), r#type.place);
                    if is_bound && binding.is_none() {
                        binding = Some(r#type.value);
                        continue;
                    }
                    let nullable = self.flag(&child, "Nullable", true);
                    parameters.push(name.value, ParameterFact { place: child.place(), r#type, nullable });
                }
                "ReturnType" => {
                    let r#type = child.required(self.diagnostics, "Type");
                    returns = r#type.map(|r#type| Fact::new(scope.type_expr(r#type.value), r#type.place));
                }
                _ => {}
            }
        }
        let kind = if element.name() == "Action" { OperationKind::Action } else { OperationKind::Function };
        let fact = OperationFact { place: element.place(), body: element.place(), kind, parameters, returns };
        let key = OperationKey { name: scope.own(name.value), binding };
        self.facts.operations.entry(key).or_default().push(fact);
    }
}
