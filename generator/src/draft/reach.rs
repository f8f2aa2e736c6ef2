//! What a definition needs: the types that it refers to, directly or indirectly.

use std::collections::{BTreeMap, BTreeSet};

use crate::metadata::Facts;

/// The names of these types and of everything that they refer to, except for what is known already: the types of
/// properties, base types, and, if an abstract type is that of a value, the types that are derived from it.
pub fn reached(
    facts: &Facts,
    names: impl IntoIterator<Item = String>,
    is_known: impl Fn(&str) -> bool,
) -> BTreeSet<String> {
    let derived = facts.derived();
    // Whether there can be values of a type, or it is only a base type.
    let mut seen: BTreeMap<String, bool> = BTreeMap::new();
    let mut open: Vec<(String, bool)> = names.into_iter().map(|name| (name, true)).collect();
    while let Some((name, is_value)) = open.pop() {
        let was = seen.get(&name).copied();
        if is_known(&name) || !facts.defines(&name) || was.is_some_and(|was| was || !is_value) {
            continue;
        }
        seen.insert(name.clone(), is_value);
        let Some(fact) = facts.types.get(&name) else {
            continue;
        };
        if was.is_none() {
            open.extend(fact.base.iter().map(|base| (base.value.clone(), false)));
            open.extend(fact.properties.iter().map(|(_, property)| (property.r#type.value.name.clone(), true)));
        }
        if fact.is_abstract.value && is_value {
            let derived = derived.get(name.as_str()).into_iter().flatten();
            open.extend(derived.map(|name| ((*name).to_owned(), true)));
        }
    }
    seen.into_keys().collect()
}

#[cfg(test)]
mod tests {
    use super::reached;
    use crate::diagnostic::Diagnostics;
    use crate::metadata::csdl::read_bytes;

    #[test]
    fn abstract_values_bring_their_derived_types_and_base_types_do_not() {
        let text = "<edmx:Edmx xmlns:edmx='http://docs.oasis-open.org/odata/ns/edmx'><edmx:DataServices>
            <Schema Namespace='a' xmlns='http://docs.oasis-open.org/odata/ns/edm'>
            <EntityType Name='base' Abstract='true'/>
            <EntityType Name='one' BaseType='a.base'><Property Name='p' Type='a.shape'/></EntityType>
            <EntityType Name='two' BaseType='a.base'><Property Name='p' Type='Collection(a.base)'/></EntityType>
            <ComplexType Name='shape' Abstract='true'/>
            <ComplexType Name='round' BaseType='a.shape' Abstract='true'><Property Name='p' Type='a.color'/></ComplexType>
            <ComplexType Name='circle' BaseType='a.round'/>
            <EnumType Name='color'><Member Name='red'/></EnumType>
            </Schema></edmx:DataServices></edmx:Edmx>";
        let facts = read_bytes(&mut Diagnostics::new(), "a", text.as_bytes().to_vec()).expect("it is metadata");
        let names = |start: &str, known: &str| {
            reached(&facts, [start.to_owned()], |name| name == known).into_iter().collect::<Vec<_>>().join(" ")
        };
        assert_eq!(names("a.one", ""), "a.base a.circle a.color a.one a.round a.shape");
        assert_eq!(names("a.one", "a.shape"), "a.base a.one");
        assert_eq!(names("a.two", ""), "a.base a.circle a.color a.one a.round a.shape a.two");
        assert_eq!(names("a.nothing", ""), "");
    }
}
