//! Where the keys of the notation stand.
//!
//! Every document is taken apart completely. A key that is added to the notation does not compile here until it has a place
//! that a change of it can name, or until this file says why it needs none: the key is not generated, or its value has no
//! place of its own and stands beside its name.

use crate::diagnostic::Place;
use crate::schema::document::{
    CodeDocument, EnumDocument, ExcerptDocument, MemberDocument, ParameterDocument, PropertyDocument, Prose,
    TypeDocument,
};
use crate::schema::kind::Definition;
use crate::schema::spanned::Spanned;

/// The place of an optional value.
fn place<T>(value: Option<&Spanned<T>>) -> Option<Place> {
    value.map(Spanned::place)
}

/// Where the parts of a type stand.
pub struct TypeKeys {
    pub name: Place,
    pub rust: Option<Place>,
    pub base: Option<Place>,
    pub r#abstract: Option<Place>,
    pub open: Option<Place>,
    pub untagged: Option<Place>,
    pub choice: Option<Place>,
    pub outcome: Option<Place>,
    pub who: Option<Place>,
    pub roster: Option<Place>,
    pub doc: Place,
    pub source: Place,
    pub example: Option<Place>,
}

impl TypeKeys {
    pub fn of(definition: &Definition<TypeDocument>) -> Self {
        let TypeDocument {
            complex_type,
            entity_type,
            rust,
            base_type,
            r#abstract,
            open,
            choice,
            untagged,
            outcome,
            who,
            roster,
            doc,
            source,
            example,
            // They are compared one by one.
            properties: _,
            // They are not generated.
            deviations: _,
        } = &definition.document;
        Self {
            name: place(complex_type.as_ref().or(entity_type.as_ref())).unwrap_or(definition.place),
            rust: place(rust.as_ref()),
            base: place(base_type.as_ref()),
            r#abstract: r#abstract.place(),
            open: open.place(),
            untagged: untagged.place(),
            choice: choice.place(),
            outcome: place(outcome.as_ref()),
            who: place(who.as_ref()),
            roster: place(roster.as_ref()),
            doc: doc.place(),
            source: source.place(),
            example: place(example.as_ref()),
        }
    }
}

/// Where the parts of a property or of a parameter stand.
#[derive(Clone)]
pub struct PropertyKeys {
    pub name: Place,
    pub ty: Place,
    pub spellings: Option<Place>,
    pub required: Option<Place>,
    pub read_only: Option<Place>,
    pub sensitive: Option<Place>,
    pub rust: Option<Place>,
    pub item: Option<Place>,
    pub doc: Place,
    pub source: Option<Place>,
    /// The names of the codes and of the excerpts, each with its places: of its name, its value or what is before it, and
    /// its documentation.
    pub parts: Vec<(String, [Place; 3])>,
}

impl PropertyKeys {
    pub fn of_property(name: &Spanned<String>, document: &PropertyDocument) -> Self {
        let PropertyDocument {
            r#type,
            also_spelled,
            nullable: _,
            required,
            read_only,
            sensitive,
            codes,
            excerpts,
            rust,
            doc,
            source,
        } = document;
        let codes = codes.iter().map(|(name, CodeDocument { value, also_in: _, doc, source: _ })| {
            (name.to_string(), [name.place(), value.place(), doc.place()])
        });
        let excerpts = excerpts.iter().map(|(name, ExcerptDocument { after, before: _, doc })| {
            (name.to_string(), [name.place(), after.place(), doc.place()])
        });
        Self {
            name: name.place(),
            ty: r#type.place(),
            spellings: also_spelled.first().map(Spanned::place),
            required: required.place(),
            read_only: read_only.place(),
            sensitive: sensitive.place(),
            rust: place(rust.as_ref()),
            item: None,
            doc: doc.place(),
            source: source.as_ref().map(Prose::place),
            parts: codes.chain(excerpts).collect(),
        }
    }

    pub fn of_parameter(name: &Spanned<String>, document: &ParameterDocument) -> Self {
        let ParameterDocument { r#type, nullable: _, sensitive, item, rust, doc } = document;
        Self {
            name: name.place(),
            ty: r#type.place(),
            spellings: None,
            required: None,
            read_only: None,
            sensitive: sensitive.place(),
            rust: place(rust.as_ref()),
            item: place(item.as_ref()),
            doc: doc.place(),
            source: None,
            parts: Vec::new(),
        }
    }

    /// The keys of something that is declared nowhere, at the place of what contains it.
    pub fn at(place: Place) -> Self {
        let (name, ty, doc) = (place, place, place);
        let (spellings, required, read_only, sensitive, rust, item, source) = Default::default();
        Self { name, ty, spellings, required, read_only, sensitive, rust, item, doc, source, parts: Vec::new() }
    }

    /// Where a code or an excerpt stands: its name, its value, and its documentation.
    pub fn part(&self, method: &str) -> [Place; 3] {
        let bare = |name: &str| name.replace(['_', '-'], "").to_ascii_lowercase();
        let method = bare(method);
        let known = self.parts.iter().find(|(name, _)| bare(name) == method || format!("is{}", bare(name)) == method);
        known.map_or([self.name; 3], |(_, places)| *places)
    }
}

/// Where the parts of an enum stand.
pub struct EnumKeys {
    pub name: Place,
    pub rust: Option<Place>,
    pub flags: Option<Place>,
    pub doc: Place,
    pub source: Place,
}

impl EnumKeys {
    pub fn of(definition: &Definition<EnumDocument>) -> Self {
        let EnumDocument { enum_type, rust, flags, doc, source, members: _, deviations: _ } = &definition.document;
        let (rust, flags) = (place(rust.as_ref()), flags.place());
        Self { name: enum_type.place(), rust, flags, doc: doc.place(), source: source.place() }
    }
}

/// Where the parts of a member stand, and its number, which is not generated.
pub struct MemberKeys {
    pub name: Place,
    pub rust: Option<Place>,
    pub doc: Place,
    pub value: i32,
}

impl MemberKeys {
    pub fn of(name: &Spanned<String>, document: &MemberDocument) -> Self {
        let MemberDocument { value, rust, doc } = document;
        Self { name: name.place(), rust: place(rust.as_ref()), doc: doc.place(), value: **value }
    }
}
