//! What a rule checks, and whether that fits the types that it is about.

use crate::diagnostic::{Code, Diagnostics, Place};
use crate::lower::resource::property::property;
use crate::model::{Check, Construction, Format, Item, ResourceId, Selection, TypeRef, Unit};
use crate::schema::document::{
    CountRuleDocument, DistinctRuleDocument, FormatDocument, FormatRuleDocument, LengthRuleDocument,
    MembersRuleDocument, RuleDocument, UnitDocument,
};

use super::selection::Scope;

/// Lowers the one thing that a rule checks.
pub fn lower_check(
    diagnostics: &mut Diagnostics,
    scope: &Scope<'_>,
    document: &RuleDocument,
    place: &Place,
) -> Option<Check> {
    let kind = only_kind(diagnostics, document, place)?;
    let mut checker = Checker { diagnostics, scope, kind, place: place.clone().key(kind) };
    if let Some(count) = &document.count {
        checker.count(count)
    } else if let Some(length) = &document.length {
        checker.length(length)
    } else if let Some(members) = &document.members {
        checker.members(members)
    } else if let Some(format) = &document.format {
        checker.format(format)
    } else if let Some(distinct) = &document.distinct {
        checker.distinct(distinct)
    } else {
        let (of, _) = checker.select(&document.absent.as_ref()?.of)?;
        Some(Check::Absent { of })
    }
}

/// The key of what a rule checks, if it checks one thing.
fn only_kind(diagnostics: &mut Diagnostics, document: &RuleDocument, place: &Place) -> Option<&'static str> {
    let kinds = [
        ("count", document.count.is_some()),
        ("length", document.length.is_some()),
        ("members", document.members.is_some()),
        ("format", document.format.is_some()),
        ("distinct", document.distinct.is_some()),
        ("absent", document.absent.is_some()),
    ];
    let kinds: Vec<_> = kinds.into_iter().filter_map(|(kind, is_there)| is_there.then_some(kind)).collect();
    let (message, help) = match kinds[..] {
        [kind] => return Some(kind),
        [] => (
            "the rule checks nothing",
            "give it one of `count`, `length`, `members`, `format`, `distinct` and `absent`",
        ),
        _ => ("the rule checks more than one thing", "make a rule of each, with an id of its own"),
    };
    diagnostics.report(Code::RuleKind, place.clone(), message).help(help);
    None
}

type Bound = Option<usize>;

/// Lowers one rule.
struct Checker<'a> {
    diagnostics: &'a mut Diagnostics,
    scope: &'a Scope<'a>,
    kind: &'static str,
    place: Place,
}

impl Checker<'_> {
    fn count(&mut self, rule: &CountRuleDocument) -> Option<Check> {
        let (of, ty) = self.select(&rule.of)?;
        self.fits(matches!(ty, TypeRef::Many(_)), "a collection")?;
        let (min, max) = self.bounds(rule.min, rule.max)?;
        Some(Check::Count { of, min, max })
    }

    fn length(&mut self, rule: &LengthRuleDocument) -> Option<Check> {
        let (of, ty) = self.select(&rule.of)?;
        self.fits(is_text(ty), "text")?;
        let (min, max) = self.bounds(rule.min, rule.max)?;
        let unit = match rule.unit {
            UnitDocument::Characters => Unit::Characters,
            UnitDocument::Utf16 => Unit::Utf16,
            UnitDocument::Bytes => Unit::Bytes,
        };
        Some(Check::Length { of, unit, min, max })
    }

    fn members(&mut self, rule: &MembersRuleDocument) -> Option<Check> {
        let (of, ty) = self.select(&rule.of)?;
        let resource = self.choice(ty)?;
        let (min, max) = self.bounds(rule.min, rule.max)?;
        Some(Check::Members { of, resource, min, max })
    }

    fn format(&mut self, rule: &FormatRuleDocument) -> Option<Check> {
        let (of, ty) = self.select(&rule.of)?;
        self.fits(is_text(ty), "text")?;
        let FormatDocument::E164 = rule.is;
        Some(Check::Format { of, is: Format::E164 })
    }

    fn distinct(&mut self, rule: &DistinctRuleDocument) -> Option<Check> {
        let (of, ty) = self.select(&rule.of)?;
        if of.each.is_none() {
            let message = format!("`{}` is about each element of a collection", self.kind);
            self.diagnostics
                .report(Code::RuleType, self.place.clone().key("of"), message)
                .help("put a `*` after the name of the collection");
            return None;
        }
        let choice = self.choice(ty)?;
        let member = self.scope.resource(self.member(choice)?);
        let Scope { documents, resources, .. } = *self.scope;
        let key = property(self.diagnostics, documents, resources, member, &rule.by, &self.place.clone().key("by"))?;
        self.fits(is_text(key.ty), "members with a text to tell them by")?;
        Some(Check::Distinct { of, by: key.ident.clone(), by_name: key.name.clone() })
    }

    fn select(&mut self, path: &str) -> Option<(Selection, TypeRef)> {
        self.scope.select(self.diagnostics, path, &self.place.clone().key("of"))
    }

    fn fits(&mut self, fits: bool, needs: &str) -> Option<()> {
        if !fits {
            let message = format!("`{}` is about {needs}, which this is not", self.kind);
            self.diagnostics.report(Code::RuleType, self.place.clone().key("of"), message);
        }
        fits.then_some(())
    }

    fn bounds(&mut self, min: Option<u32>, max: Option<u32>) -> Option<(Bound, Bound)> {
        let message = match (min, max) {
            (None | Some(0), None) => "the rule has no bound that something could break",
            (Some(min), Some(max)) if min > max => "nothing is both that small and that large",
            _ => return Some((min.map(|min| min as usize), max.map(|max| max as usize))),
        };
        self.diagnostics
            .report(Code::RuleBounds, self.place.clone(), message)
            .help("give `min`, `max` or both, `min` not above `max`");
        None
    }

    /// The choice type that a rule about members needs.
    fn choice(&mut self, ty: TypeRef) -> Option<ResourceId> {
        match ty {
            TypeRef::One(Item::Resource(id)) if self.scope.resource(id).construction == Construction::Choice => {
                Some(id)
            }
            _ => {
                self.fits(false, "an object of a type with `choice: true`")?;
                None
            }
        }
    }

    /// The type of a choice's members.
    fn member(&self, choice: ResourceId) -> Option<ResourceId> {
        self.scope.resource(choice).properties.iter().find_map(|property| match property.ty {
            TypeRef::One(Item::Resource(id)) => Some(id),
            _ => None,
        })
    }
}

fn is_text(ty: TypeRef) -> bool {
    matches!(ty, TypeRef::One(Item::Primitive(primitive)) if primitive.is_text())
}
