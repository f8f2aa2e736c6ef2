//! Where a path of a service leads, according to metadata: from an entity set or a singleton along properties and calls.

use super::facts::{split, Facts, OperationKey, TypeExpr, EDM};
use crate::diagnostic::Place;

/// Where a path leads.
#[derive(Clone, Debug)]
pub enum Walk<'p> {
    /// To values of a type.
    Value {
        /// The type.
        r#type: TypeExpr,
        /// Where the metadata declares what the last segment names.
        place: Place,
    },
    /// To an operation.
    Invocation {
        /// The call.
        invocation: Invocation<'p>,
        /// What it is called on, unless it is not bound to a type.
        on: Option<TypeExpr>,
        /// The operations with this name, those of the nearest base type first. There is none if the metadata declares none.
        keys: Vec<OperationKey>,
    },
    /// To nothing that the metadata declares.
    Nowhere,
    /// To what metadata does not say.
    Unknown,
}

/// A segment that can be a call of an operation, such as `usage(period='{period}')`.
#[derive(Clone, Debug)]
pub struct Invocation<'p> {
    /// The name, with or without a namespace.
    pub name: &'p str,
    /// The arguments and their names, if it has brackets.
    pub arguments: Option<Vec<(Option<&'p str>, &'p str)>>,
}

impl<'p> Invocation<'p> {
    /// Reads a segment of a path.
    #[must_use]
    pub fn of(segment: &'p str) -> Self {
        let Some((name, inner)) = segment.strip_suffix(')').and_then(|segment| segment.split_once('(')) else {
            return Self { name: segment, arguments: None };
        };
        let arguments = inner.split(',').filter(|argument| !argument.is_empty());
        let arguments = arguments
            .map(|argument| argument.split_once('=').map_or((None, argument), |(name, value)| (Some(name), value)));
        Self { name, arguments: Some(arguments.collect()) }
    }

    /// Whether it cannot be anything else than a call: it has brackets that contain no key, or a namespace.
    #[must_use]
    pub fn is_certain(&self) -> bool {
        self.name.contains('.') || (self.arguments.is_some() && !self.is_key())
    }

    /// Whether the brackets contain a key, as in `calls('{callId}')`.
    fn is_key(&self) -> bool {
        self.arguments.as_ref().is_some_and(|all| !all.is_empty() && all.iter().all(|(name, _)| name.is_none()))
    }
}

/// One step on a path.
enum Step<'p> {
    Value(TypeExpr, Place),
    Invocation(Invocation<'p>, Vec<OperationKey>),
    Nowhere,
    Unknown,
}

impl Facts {
    /// Follows a path such as `/calls/{callId}/participants`.
    #[must_use]
    pub fn walk<'p>(&self, path: &'p str) -> Walk<'p> {
        if self.roots.is_empty() && self.imports.is_empty() {
            return Walk::Unknown;
        }
        let mut segments = path.trim_start_matches('/').split('/');
        let mut on: Option<TypeExpr> = None;
        let mut step = segments.next().map_or(Step::Unknown, |first| self.begin(first));
        for segment in segments {
            let next = match step {
                Step::Value(r#type, _) => r#type,
                // What an operation returns can have properties, too.
                Step::Invocation(_, keys) => match self.returned(&keys) {
                    Some(r#type) => r#type,
                    None => return Walk::Unknown,
                },
                Step::Nowhere => return Walk::Nowhere,
                Step::Unknown => return Walk::Unknown,
            };
            step = self.step(&next, segment);
            on = Some(next);
        }
        match step {
            Step::Value(r#type, place) => Walk::Value { r#type, place },
            Step::Invocation(invocation, keys) => Walk::Invocation { invocation, on, keys },
            Step::Nowhere => Walk::Nowhere,
            Step::Unknown => Walk::Unknown,
        }
    }

    /// The operations that can be called by a name on a value, or on none, those of the nearest base type first.
    #[must_use]
    pub fn called(&self, name: &str, on: Option<&TypeExpr>) -> Vec<OperationKey> {
        let is_named = |key: &&OperationKey| {
            let known = if name.contains('.') { &key.name } else { split(&key.name).1 };
            known.eq_ignore_ascii_case(name)
        };
        let named = self.operations.keys().filter(is_named);
        let Some(on) = on else {
            return named.filter(|key| key.binding.is_none()).cloned().collect();
        };
        let named: Vec<_> = named.collect();
        let bound = |r#type: &str| {
            let expr = TypeExpr { name: r#type.to_owned(), is_collection: on.is_collection };
            named.iter().filter(|key| key.binding.as_ref() == Some(&expr)).map(|key| (*key).clone()).collect::<Vec<_>>()
        };
        self.lineage(&on.name).into_iter().flat_map(bound).collect()
    }

    fn returned(&self, keys: &[OperationKey]) -> Option<TypeExpr> {
        let fact = self.operations.get(keys.first()?)?.first()?;
        Some(fact.returns.as_ref()?.value.clone())
    }

    fn begin<'p>(&self, segment: &'p str) -> Step<'p> {
        if segment.starts_with(['{', '$']) {
            return Step::Unknown;
        }
        let invocation = Invocation::of(segment);
        if let Some((_, root)) = self.roots.spelled(invocation.name) {
            return Step::Value(
                if invocation.is_key() { root.r#type.element() } else { root.r#type.clone() },
                root.place,
            );
        }
        let import = self.imports.spelled(invocation.name).map(|(_, import)| import.operation.as_str());
        let keys = self.called(import.unwrap_or(invocation.name), None);
        match keys.is_empty() && !invocation.is_certain() {
            true => Step::Nowhere,
            false => Step::Invocation(invocation, keys),
        }
    }

    fn step<'p>(&self, on: &TypeExpr, segment: &'p str) -> Step<'p> {
        let place = self.types.get(&on.name).map(|fact| fact.place);
        match (segment, place) {
            ("$value", Some(place)) if !on.is_collection => return Step::Value(stream(), place),
            (segment, _) if segment.starts_with('$') => return Step::Unknown,
            (segment, Some(place)) if segment.starts_with('{') && on.is_collection => {
                return Step::Value(on.element(), place);
            }
            (segment, _) if segment.starts_with('{') => return Step::Unknown,
            _ => {}
        }
        let invocation = Invocation::of(segment);
        let property = self.property(&on.name, invocation.name).filter(|_| !on.is_collection);
        if let Some(property) = property.filter(|_| invocation.arguments.is_none() || invocation.is_key()) {
            let r#type = &property.r#type.value;
            return Step::Value(if invocation.is_key() { r#type.element() } else { r#type.clone() }, property.place);
        }
        let is_cast = invocation.arguments.is_none() && self.lineage(invocation.name).contains(&on.name.as_str());
        if let Some((name, fact)) = self.types.get_key_value(invocation.name).filter(|_| is_cast) {
            return Step::Value(TypeExpr { name: name.clone(), is_collection: on.is_collection }, fact.place);
        }
        let keys = self.called(invocation.name, Some(on));
        match place {
            _ if !keys.is_empty() || invocation.is_certain() => Step::Invocation(invocation, keys),
            // A key is a segment, such as `root` in `/sites/root`.
            Some(place) if on.is_collection => Step::Value(on.element(), place),
            // Objects of an open type have properties that are not declared.
            Some(_) if !self.is_open(&on.name) => Step::Nowhere,
            _ => Step::Unknown,
        }
    }

    fn is_open(&self, name: &str) -> bool {
        self.lineage(name).iter().filter_map(|name| self.types.get(*name)).any(|fact| fact.is_open.value)
    }
}

/// The type of the bytes that `$value` leads to.
fn stream() -> TypeExpr {
    TypeExpr::one(format!("{EDM}.Stream"))
}

#[cfg(test)]
mod tests {
    use super::Walk;
    use crate::diagnostic::Diagnostics;
    use crate::metadata::csdl::read_bytes;

    #[test]
    fn paths_lead_along_properties_keys_casts_and_calls() {
        let text = "<edmx:Edmx xmlns:edmx='http://docs.oasis-open.org/odata/ns/edmx'><edmx:DataServices>
            <Schema Namespace='a.b' xmlns='http://docs.oasis-open.org/odata/ns/edm'>
            <EntityType Name='base'><Property Name='name' Type='Edm.String'/>
            <NavigationProperty Name='owner' Type='a.b.base'/></EntityType>
            <EntityType Name='call' BaseType='a.b.base'><NavigationProperty Name='parts' Type='Collection(a.b.part)'/>
            <Property Name='sound' Type='Edm.Stream'/><Property Name='other' Type='a.b.lost'/></EntityType>
            <EntityType Name='part' OpenType='true'/>
            <Function Name='find' IsBound='true'><Parameter Name='on' Type='Collection(a.b.base)'/>
            <Parameter Name='id' Type='Edm.String'/><ReturnType Type='a.b.call'/></Function>
            <ComplexType Name='image'/><Function Name='image' IsBound='true'><Parameter Name='on' Type='a.b.base'/></Function>
            <Function Name='now'><ReturnType Type='Edm.Date'/></Function>
            <EntityContainer Name='c'><EntitySet Name='calls' EntityType='a.b.call'/>
            <Singleton Name='me' Type='a.b.base'/><FunctionImport Name='today' Function='a.b.now'/></EntityContainer>
            </Schema></edmx:DataServices></edmx:Edmx>";
        let facts = read_bytes(&mut Diagnostics::new(), "a", text.as_bytes().to_vec()).expect("it is metadata");
        for (path, expected) in [
            ("/calls", "Collection(call)"),
            ("/Calls/{id}", "call"),
            ("/calls('{id}')/parts", "Collection(part)"),
            ("/calls/{id}/name", "String"),
            ("/calls/{id}/parts('{part}')/anything", "?"),
            ("/calls/{id}/sound", "Stream"),
            ("/calls/{id}/$value", "Stream"),
            ("/calls/first/parts", "Collection(part)"),
            ("/calls/$count", "?"),
            ("/calls/{id}/other/x", "?"),
            ("/calls/{id}/nothing", "-"),
            ("/nothing", "-"),
            ("/{what}", "?"),
            ("/me/owner/owner", "base"),
            ("/me/{id}", "?"),
            ("/me/a.b.call/parts", "Collection(part)"),
            ("/calls/find(id='{id}')", "1 on Collection(call)"),
            ("/calls/a.b.find(id='{id}')/parts", "Collection(part)"),
            ("/calls/{id}/find(id='{x}')", "0 on call"),
            ("/me/a.b.stop", "0 on base"),
            ("/me/a.b.image", "1 on base"),
            ("/me/a.b.part", "0 on base"),
            ("/today()", "1"),
            ("/now", "1"),
            ("/yesterday()", "0"),
        ] {
            let found = match facts.walk(path) {
                Walk::Value { r#type, .. } => r#type.notation("a.b"),
                Walk::Invocation { on, keys, .. } => {
                    let on = on.map(|on| format!(" on {}", on.notation("a.b"))).unwrap_or_default();
                    format!("{}{on}", keys.len())
                }
                Walk::Nowhere => "-".to_owned(),
                Walk::Unknown => "?".to_owned(),
            };
            assert_eq!(found, expected, "{path}");
        }
    }
}
