//! Compares requests that are no actions: calls of functions, and paths along properties.

use super::comparison::Comparison;
use super::difference::{Noun, Subject, What};
use super::lead::Lead;
use super::operation::noun;
use crate::diagnostic::Place;
use crate::metadata::argument::ArgumentForm;
use crate::metadata::facts::{Fact, OperationFact, OperationKey, OperationKind, RequestFact, TypeExpr};
use crate::metadata::walk::Invocation;

impl Comparison<'_> {
    /// Compares all requests of the schema.
    pub fn requests(&mut self) {
        let (schema, metadata, names) = (self.schema, self.metadata, self.names);
        for here in schema.requests.values() {
            let subject = self.request_subject(here);
            let noun = if here.method == "GET" { Noun::Function } else { Noun::Action };
            match Lead::of(metadata, names, here) {
                Lead::Operation { key, fact, invocation } => self.invocation(here, &invocation, key, fact),
                Lead::Value { r#type, place } => self.value(&subject, here, &r#type, place),
                Lead::NoOperation { .. } => self.lacks(&subject.owner, What::Extra { noun }, here.place),
                Lead::NoPath => self.lacks(&subject.owner, What::Extra { noun: Noun::Path }, here.path.place),
                Lead::Unknown if self.is_slice => drop(self.unknown.insert(subject.owner)),
                Lead::Unknown => {}
            }
        }
    }

    /// What a request is about, as deviations write it: `usage(report)`, or `GET /calls/{callId}`.
    pub fn request_subject(&self, here: &RequestFact) -> Subject {
        Subject::of(match Lead::of(self.metadata, self.names, here) {
            Lead::Operation { key, .. } => self.operation_name(key),
            Lead::NoOperation { name, on } => {
                let on = on.map(|on| on.notation(self.namespace)).unwrap_or_default();
                format!("{}({on})", crate::metadata::facts::notation(name, self.namespace))
            }
            Lead::Value { .. } | Lead::NoPath | Lead::Unknown => format!("{} {}", here.method, here.path.value),
        })
    }

    fn invocation(
        &mut self,
        here: &RequestFact,
        invocation: &Invocation<'_>,
        key: &OperationKey,
        there: &OperationFact,
    ) {
        let subject = Subject::of(self.operation_name(key));
        let kind = if here.method == "GET" { OperationKind::Function } else { OperationKind::Action };
        if kind != there.kind {
            let what = What::Category { here: noun(kind), there: noun(there.kind) };
            self.add(subject.clone(), what, here.place, Some(there.place));
        }
        let returns = there.returns.as_ref();
        self.returned(
            &subject,
            here,
            returns.map(|returns| &returns.value),
            returns.map_or(there.place, |it| it.place),
        );
        // The parameters of an action are in its body.
        if there.kind == OperationKind::Function {
            self.arguments(&subject, here.path.place, invocation, there);
        }
    }

    fn arguments(&mut self, subject: &Subject, place: Place, invocation: &Invocation<'_>, there: &OperationFact) {
        let arguments = invocation.arguments.as_deref().unwrap_or_default();
        let mut rest: Vec<_> = arguments.iter().filter_map(|(name, value)| Some(((*name)?, *value))).collect();
        if rest.len() < arguments.len() {
            // Without a name, it can be any parameter.
            return;
        }
        for (name, parameter) in there.parameters.iter() {
            let r#type = &parameter.r#type.value;
            let Some(index) = rest.iter().position(|(known, _)| known.eq_ignore_ascii_case(name)) else {
                let what = What::Argument { there: r#type.clone() };
                self.add(subject.member(name), what, place, Some(parameter.place));
                continue;
            };
            let (known, argument) = rest.remove(index);
            let subject = subject.member(known);
            self.spelling(&subject, known, name, place, parameter.place);
            if let Some(form) = ArgumentForm::of(self.metadata, r#type).filter(|form| !form.fits(argument)) {
                self.add(subject, What::Quotes { there: r#type.clone(), form }, place, Some(parameter.r#type.place));
            }
        }
        for (name, _) in rest {
            self.add(subject.member(name), What::Extra { noun: Noun::Argument }, place, Some(there.place));
        }
    }

    /// Compares a request for values of a type. A new element of a collection is sent to the collection.
    fn value(&mut self, subject: &Subject, here: &RequestFact, there: &TypeExpr, place: Place) {
        if here.method == "GET" {
            return self.returned(subject, here, Some(there), place);
        }
        let one = there.element();
        if let Some(body) = &here.body {
            self.body(subject, body, &one, place);
        }
        // A request that changes something can also return nothing.
        if here.returns.is_some() && here.method != "DELETE" {
            self.returned(subject, here, Some(&one), place);
        }
    }

    fn returned(&mut self, subject: &Subject, here: &RequestFact, there: Option<&TypeExpr>, place: Place) {
        let returns = here.returns.as_ref();
        if returns.map(|returns| self.names.expr(&returns.value)).as_ref() != there {
            let what = What::Returns { here: returns.map(|returns| returns.value.clone()), there: there.cloned() };
            self.add(subject.clone(), what, returns.map_or(here.place, |returns| returns.place), Some(place));
        }
    }

    /// Compares the type of a body. An object of a derived type is one of the type itself.
    fn body(&mut self, subject: &Subject, here: &Fact<TypeExpr>, there: &TypeExpr, place: Place) {
        let known = self.names.expr(&here.value);
        if !self.metadata.lineage(&known.name).contains(&there.name.as_str()) {
            let what = What::Body { here: here.value.clone(), there: there.clone() };
            self.add(subject.clone(), what, here.place, Some(place));
        }
    }
}
