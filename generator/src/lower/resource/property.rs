//! Properties and parameters.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{list, suggest, Code, Diagnostics, Place};
use crate::lower::context::Cx;
use crate::lower::gaps::Gaps;
use crate::lower::name::owner::RUST_HELP;
use crate::lower::name::reserved;
use crate::lower::name::scope::Scope;
use crate::model::{
    Access, Construction, Documentation, Item, Presence, Privacy, Property, Resource, TypeRef, WireName,
};
use crate::schema::document::{CodeDocument, Entries, ExcerptDocument, PropertyDocument, Prose};
use crate::schema::spanned::Spanned;

use super::code::Codes;
use super::type_expr::lower_type;

/// The maximum number of properties of a type. Graph has types with hundreds of them; a greater number is a mistake, and
/// takes the compiler minutes.
pub const MOST_PROPERTIES: usize = 1000;

/// The declaration of a property of a type or of a parameter of an action, which both become a
/// property.
pub struct Declared<'d> {
    /// The name on the wire.
    pub name: &'d Spanned<String>,
    /// The other spellings of the name.
    pub also_spelled: &'d [Spanned<String>],
    /// The type expression.
    pub ty: &'d Spanned<String>,
    /// The chosen Rust name.
    pub rust: Option<&'d Spanned<String>>,
    /// Whether the metadata allows null.
    pub nullable: bool,
    /// Whether a constructor takes the property.
    pub presence: Presence,
    /// Whether the property has a setter.
    pub access: Access,
    /// Whether `Debug` shows the value.
    pub privacy: Privacy,
    /// Its known codes and its excerpts, if it can have any.
    pub parts: Option<(&'d Entries<CodeDocument>, &'d Entries<ExcerptDocument>)>,
    /// The documentation.
    pub doc: &'d Prose,
    /// The page that documents the property, if it has its own.
    pub source: Option<&'d Prose>,
}

impl<'d> Declared<'d> {
    /// Converts a property of a type.
    pub fn property(name: &'d Spanned<String>, document: &'d PropertyDocument) -> Self {
        let PropertyDocument {
            r#type,
            also_spelled,
            nullable,
            required,
            read_only,
            sensitive,
            codes,
            excerpts,
            rust,
            doc,
            source,
        } = document;
        Self {
            name,
            also_spelled,
            ty: r#type,
            rust: rust.as_ref(),
            nullable: *nullable,
            presence: if required.is_set() { Presence::Required } else { Presence::Optional },
            access: if read_only.is_set() { Access::ReadOnly } else { Access::ReadWrite },
            privacy: if sensitive.is_set() { Privacy::Sensitive } else { Privacy::Public },
            parts: Some((codes, excerpts)),
            doc,
            source: source.as_ref(),
        }
    }
}

/// Lowers properties or parameters. The gaps contain those whose types are invalid.
pub fn lower_properties(
    cx: &mut Cx<'_>,
    declared: &[Declared<'_>],
    construction: Construction,
    place: Option<Place>,
) -> (Vec<Property>, Gaps) {
    let mut fields = Scope::new("a field of every type", reserved::FIELDS);
    let mut methods = Scope::new("a method of every type", reserved::TYPE_METHODS);
    let others = matches!(place, Some(place) if place.is_nowhere());
    let mut gaps = Gaps { others, ..Gaps::default() };
    let (mut lowered, mut refused) = (Vec::new(), BTreeSet::new());
    for property in declared {
        let &Declared { name, also_spelled, ty, rust, nullable, presence, access, privacy, parts: _, doc, source } =
            property;
        check_property_name(cx.diagnostics, name);
        also_spelled.iter().for_each(|spelling| check_property_name(cx.diagnostics, spelling));
        let (ident, is_free) = fields.field(cx.diagnostics, name, name.place(), rust);
        if !is_free {
            refused.insert(name.as_str());
        }
        let Some(ty) = lower_type(cx, ty) else {
            gaps.properties.insert(name.to_string());
            continue;
        };
        lowered.push(Property {
            name: WireName::new(name.as_str()),
            spellings: also_spelled.iter().map(|spelling| WireName::new(spelling.as_str())).collect(),
            setter: ident.prefixed("with_").unlike(methods.reserved()),
            constructor: ident.clone().unlike(methods.reserved()),
            argument: ident.argument(),
            ident,
            ty,
            presence,
            access,
            privacy,
            nullable,
            codes: Vec::new(),
            excerpts: Vec::new(),
            doc: Documentation { text: doc.to_string(), url: source.map(|source| cx.page(source)) },
        });
    }
    // What follows from a name that has been reported is not reported again.
    let sound = declared.iter().filter(|property| !refused.contains(property.name.as_str()));
    claim_methods(cx.diagnostics, &mut methods, sound, &lowered, construction);
    let mut parts = Codes::new(&lowered, methods);
    let sound = declared.iter().filter(|property| !gaps.properties.contains(property.name.as_str()));
    for (lowered, property) in lowered.iter_mut().zip(sound) {
        if let Some((codes, excerpts)) = property.parts {
            lowered.codes = parts.lower_codes(cx, lowered.ty, codes, &gaps);
            lowered.excerpts = parts.lower_excerpts(cx, lowered.ty, excerpts);
        }
    }
    check_spellings(cx.diagnostics, declared);
    if let (true, Some(place)) = (lowered.len() > MOST_PROPERTIES, place) {
        report_too_many(cx, lowered.len(), place);
    }
    (lowered, gaps)
}

/// Checks that every spelling of a name belongs to one property.
fn check_spellings(diagnostics: &mut Diagnostics, declared: &[Declared<'_>]) {
    let mut known: BTreeMap<&str, Place> =
        declared.iter().map(|property| (property.name.as_str(), property.name.place())).collect();
    for spelling in declared.iter().flat_map(|property| property.also_spelled) {
        if let Some(other) = known.insert(spelling, spelling.place()) {
            diagnostics
                .report(
                    Code::SpelledAlike,
                    spelling.place(),
                    format!("`{}` is already the name of a property", **spelling),
                )
                .note(other, "the other name is here");
        }
    }
}

/// Reports a type that has too many properties, inherited ones included.
pub fn report_too_many(cx: &mut Cx<'_>, count: usize, place: Place) {
    cx.report(Code::TooManyProperties, place, format!("a type with {count} properties is not supported"))
        .help(format!("a type has at most {MOST_PROPERTIES} properties, including inherited ones"));
}

fn check_property_name(diagnostics: &mut Diagnostics, name: &Spanned<String>) {
    let is_word = |c: char| c.is_ascii_alphanumeric() || "_-.$".contains(c);
    let (name, place) = (name.as_str(), name.place());
    if name.contains('@') {
        diagnostics
            .report(Code::InvalidName, place, format!("`{name}` is an annotation, not a property"))
            .help("annotations are preserved without a declaration");
    } else if !name.chars().any(|c| c.is_ascii_alphanumeric()) || !name.chars().all(is_word) {
        diagnostics
            .report(Code::InvalidName, place, format!("`{name}` is not a valid name of a property"))
            .help("a name consists of ASCII letters, digits, `_`, `-`, `.`, and `$`");
    }
}

/// Whether a property has a setter.
pub fn has_setter(property: &Property) -> bool {
    property.access == Access::ReadWrite && property.ty != TypeRef::Payload
}

/// Whether a property of a choice has a constructor.
pub fn has_constructor(property: &Property) -> bool {
    matches!(property.ty, TypeRef::One(Item::Resource(_)))
}

/// Claims the names of the setters and constructors of a type.
fn claim_methods<'d>(
    diagnostics: &mut Diagnostics,
    methods: &mut Scope,
    declared: impl Iterator<Item = &'d Declared<'d>>,
    lowered: &[Property],
    construction: Construction,
) {
    let mut lowered = lowered.iter();
    for Declared { name, rust, .. } in declared {
        // Both are in the same order, and the second list contains some of the properties.
        let mut rest = lowered.clone();
        let Some(property) = rest.find(|property| property.name.as_str() == name.as_str()) else {
            continue;
        };
        lowered = rest;
        let place = rust.map_or(name.place(), Spanned::place);
        if has_setter(property) {
            let what = format!("the setter of `{}`", name.as_str());
            methods.claim(diagnostics, property.setter.as_str(), place, &what, RUST_HELP);
        }
        if construction == Construction::Choice && has_constructor(property) {
            let what = format!("the constructor of `{}`", name.as_str());
            methods.claim(diagnostics, property.constructor.as_str(), place, &what, RUST_HELP);
        }
    }
}

/// A holder of properties: a type or the body of a request.
#[derive(Clone, Copy)]
pub struct Holder<'a> {
    /// The type.
    pub resource: &'a Resource,
    /// The parts that it lacks.
    pub gaps: &'a Gaps,
}

/// The property with this name, own or inherited. If there is none, reports the name.
pub fn property<'a: 'h, 'h>(cx: &mut Cx<'a>, holder: Holder<'h>, name: &str, place: Place) -> Option<&'h Property> {
    let mut known = Vec::new();
    let (mut root, mut empty) = (holder.resource, None);
    let mut next = Some(holder);
    while let Some(Holder { resource, gaps }) = next {
        if let Some(property) = resource.properties.iter().find(|property| property.name.as_str() == name) {
            return Some(property);
        }
        if gaps.others || gaps.properties.contains(name) {
            // The invalid definition has already been reported.
            return None;
        }
        known.extend(resource.properties.iter().map(|property| property.name.as_str()));
        root = resource;
        if resource.properties.is_empty() {
            empty = empty.or(Some(resource));
        }
        next = resource.base.map(|base| Holder { resource: &cx.resources[base.0], gaps: &cx.gaps[base.0] });
    }
    // If a type lacks a property, so do the derived types, and if it declares none, it lacks all of them.
    let subject = empty.map_or_else(|| format!("{}/{name}", root.name), |empty| empty.name.to_string());
    let resource = holder.resource;
    if resource.family.is_some() {
        let message =
            format!("`{}` is abstract, so only the objects of its derived types have properties", resource.name);
        cx.report(Code::UnknownProperty, place, message)
            .help("its derived types have all its properties: name them there, or remove `abstract`")
            .about(subject);
        return None;
    }
    cx.report(Code::UnknownProperty, place, format!("`{}` has no property `{name}`", holder.resource.name))
        .did_you_mean(suggest(name, known.iter().copied()))
        .or_help(|| format!("it has {}", list(known.iter().copied())))
        .about(subject);
    None
}
