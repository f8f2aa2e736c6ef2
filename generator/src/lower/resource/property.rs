//! Properties and parameters.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{list, suggest, Code, Diagnostics, Place};
use crate::lower::context::Cx;
use crate::lower::gaps::Gaps;
use crate::lower::name::ident::Taken;
use crate::lower::name::reserved;
use crate::model::{Access, Documentation, FieldIdent, Presence, Privacy, Property, Resource, WireName};
use crate::schema::document::{CodeDocument, Entries, ExcerptDocument, PropertyDocument, Prose};
use crate::schema::spanned::Spanned;

use super::code::Scope;
use super::type_expr::lower_type;

/// The maximum number of properties of a type, limited by the bits that a generated object stores
/// about them.
pub const MOST_PROPERTIES: usize = 62;

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
            access: if *read_only { Access::ReadOnly } else { Access::ReadWrite },
            privacy: if *sensitive { Privacy::Sensitive } else { Privacy::Public },
            parts: Some((codes, excerpts)),
            doc,
            source: source.as_ref(),
        }
    }
}

/// Lowers properties or parameters. The gaps contain those whose types are invalid.
pub fn lower_properties(cx: &mut Cx<'_>, declared: &[Declared<'_>], place: Option<Place>) -> (Vec<Property>, Gaps) {
    let idents = field_idents(cx.diagnostics, declared);
    let mut methods = Methods::default();
    let others = matches!(place, Some(place) if place.is_nowhere());
    let (mut lowered, mut gaps) = (Vec::new(), Gaps { others, ..Gaps::default() });
    for (property, ident) in declared.iter().zip(idents) {
        let &Declared { name, also_spelled, ty, rust: _, nullable, presence, access, privacy, parts: _, doc, source } =
            property;
        check_property_name(cx.diagnostics, name);
        also_spelled.iter().for_each(|spelling| check_property_name(cx.diagnostics, spelling));
        let Some(ty) = lower_type(cx, ty) else {
            gaps.properties.insert(name.to_string());
            continue;
        };
        lowered.push(Property {
            name: WireName::new(name.as_str()),
            spellings: also_spelled.iter().map(|spelling| WireName::new(spelling.as_str())).collect(),
            setter: methods.take(ident.prefixed("with_")),
            constructor: methods.take(ident.clone()),
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
    // The methods of properties have the first choice of names.
    let mut scope = Scope::new(&lowered, |ident| methods.take(ident));
    let sound = declared.iter().filter(|property| !gaps.properties.contains(property.name.as_str()));
    for (lowered, property) in lowered.iter_mut().zip(sound) {
        if let Some((codes, excerpts)) = property.parts {
            lowered.codes = scope.lower_codes(cx, lowered.ty, codes, &gaps);
            lowered.excerpts = scope.lower_excerpts(cx, lowered.ty, excerpts);
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

/// The fields. If two names collide in Rust, the name that is spelled like the field takes
/// precedence, then the first name.
fn field_idents(diagnostics: &mut Diagnostics, declared: &[Declared<'_>]) -> Vec<FieldIdent> {
    let mut taken = Taken::new("a field of every type", reserved::FIELDS);
    let mut idents = BTreeMap::new();
    let is_exact = |name: &str| FieldIdent::of(name).as_str().trim_start_matches("r#") == name;
    let chosen = declared.iter().filter(|property| property.rust.is_some());
    let exact = declared.iter().filter(|property| property.rust.is_none() && is_exact(property.name));
    let others = declared.iter().filter(|property| property.rust.is_none() && !is_exact(property.name));
    for property in chosen.chain(exact).chain(others) {
        let name = property.name.as_str();
        idents.insert(name, taken.field(diagnostics, name, property.rust));
    }
    declared.iter().map(|property| idents[property.name.as_str()].clone()).collect()
}

/// The names of a type's functions, which are unique.
struct Methods(BTreeSet<String>);

impl Default for Methods {
    fn default() -> Self {
        Self(reserved::TYPE_METHODS.iter().map(|method| (*method).to_owned()).collect())
    }
}

impl Methods {
    fn take(&mut self, ident: FieldIdent) -> FieldIdent {
        let ident = ident.unlike(&self.0);
        self.0.insert(ident.as_str().to_owned());
        ident
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
    let mut root = holder.resource;
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
        next = resource.base.map(|base| Holder { resource: &cx.resources[base.0], gaps: &cx.gaps[base.0] });
    }
    // If a type lacks a property, so do the derived types, and if it has none, it lacks all of them.
    let subject = if known.is_empty() { root.name.to_string() } else { format!("{}/{name}", root.name) };
    cx.report(Code::UnknownProperty, place, format!("`{}` has no property `{name}`", holder.resource.name))
        .did_you_mean(suggest(name, known.iter().copied()))
        .or_help(|| format!("it has {}", list(known.iter().copied())))
        .about(subject);
    None
}
