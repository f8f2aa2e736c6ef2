//! What a request of a schema is in the metadata: an operation, or a path along properties.

use super::names::Names;
use crate::diagnostic::Place;
use crate::metadata::facts::{split, Facts, OperationFact, OperationKey, OperationKind, RequestFact, TypeExpr};
use crate::metadata::walk::{Invocation, Walk};

/// What a request is in the metadata.
#[derive(Debug)]
pub enum Lead<'f, 'p> {
    /// An operation.
    Operation {
        /// Its name and its binding.
        key: &'f OperationKey,
        /// The overload with the same parameters, or else the one with the most of them.
        fact: &'f OperationFact,
        /// How the path calls it.
        invocation: Invocation<'p>,
    },
    /// A path to values of a type.
    Value {
        /// The type.
        r#type: TypeExpr,
        /// Where it is declared.
        place: Place,
    },
    /// An operation that the metadata does not declare.
    NoOperation {
        /// Its name.
        name: &'p str,
        /// The type to which it would be bound.
        on: Option<TypeExpr>,
    },
    /// A path that the metadata does not declare.
    NoPath,
    /// The metadata says nothing about it.
    Unknown,
}

impl<'f, 'p> Lead<'f, 'p> {
    /// Finds what a request of a schema is in the metadata.
    pub fn of(metadata: &'f Facts, names: &Names, request: &'p RequestFact) -> Self {
        let path = request.path.value.as_str();
        match metadata.walk(path) {
            Walk::Value { r#type, place } => Self::Value { r#type, place },
            Walk::Invocation { invocation, on, keys } => Self::operation(metadata, names, request, invocation, &keys)
                .unwrap_or_else(|invocation| Self::NoOperation { name: invocation.name, on }),
            // A path that the metadata does not have can still end with a call that it does.
            walk @ (Walk::Nowhere | Walk::Unknown) => {
                let invocation = Invocation::of(path.rsplit('/').next().unwrap_or_default());
                let is_certain = invocation.is_certain();
                let is_named = |key: &&OperationKey| split(&key.name).1 == split(invocation.name).1;
                let keys: Vec<_> =
                    metadata.operations.keys().filter(is_named).filter(|_| is_certain).cloned().collect();
                match (Self::operation(metadata, names, request, invocation, &keys), walk) {
                    (Ok(found), _) => found,
                    (Err(invocation), _) if is_certain => Self::NoOperation { name: invocation.name, on: None },
                    (Err(_), Walk::Nowhere) => Self::NoPath,
                    (Err(_), _) => Self::Unknown,
                }
            }
        }
    }

    /// The operation among these that a request calls. If there is none, returns the call.
    fn operation(
        metadata: &'f Facts,
        names: &Names,
        request: &RequestFact,
        invocation: Invocation<'p>,
        keys: &[OperationKey],
    ) -> Result<Self, Invocation<'p>> {
        let returned = request.returns.as_ref().map(|returns| names.expr(&returns.value));
        let usual = if request.method == "GET" { OperationKind::Function } else { OperationKind::Action };
        let known = keys.iter().filter_map(|key| metadata.operations.get_key_value(key));
        let overloads = known.flat_map(|(key, facts)| facts.iter().map(move |fact| (key, fact)));
        // Of several that are equally good, the first one.
        let best = overloads.min_by_key(|(_, fact)| {
            let has_other_kind = fact.kind != usual;
            let returns_other = fact.returns.as_ref().map(|returns| &returns.value) != returned.as_ref();
            (has_other_kind, distance(&invocation, fact), returns_other)
        });
        match best {
            Some((key, fact)) => Ok(Self::Operation { key, fact, invocation }),
            None => Err(invocation),
        }
    }
}

/// The number of parameters without an argument, and of arguments without a parameter.
fn distance(invocation: &Invocation<'_>, fact: &OperationFact) -> usize {
    let (arguments, parameters) = (invocation.arguments.as_deref().unwrap_or_default(), &fact.parameters);
    let is_passed = |parameter: &str| arguments.iter().any(|(name, _)| name.is_some_and(|name| same(name, parameter)));
    let passed = parameters.iter().filter(|(name, _)| is_passed(name)).count();
    parameters.iter().len() + arguments.len() - 2 * passed.min(arguments.len())
}

fn same(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}
