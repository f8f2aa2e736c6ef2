//! The check of a rule, and whether it fits the types that it applies to.

use crate::diagnostic::{list, Code, Place};
use crate::lower::context::Cx;
use crate::lower::resource::choice::{key, member};
use crate::lower::resource::property::{has_constructor, property, Holder};
use crate::model::{
    Check, Construction, Equality, Item, MemberKey, Primitive, Resource, ResourceId, Selection, TypeRef,
};
use crate::schema::document::{
    AbsentRuleDocument, CountRuleDocument, DistinctRuleDocument, MembersRuleDocument, PresentRuleDocument,
    RuleDocument, RuleKind,
};
use crate::schema::spanned::Spanned;

use super::selection::{holder, select};

/// Lowers the only check of a rule.
pub fn lower_check(cx: &mut Cx<'_>, parameters: Holder<'_>, rule: &Spanned<RuleDocument>) -> Option<Check> {
    let Some(kind) = only_kind(cx, rule) else {
        for kind in rule.kinds() {
            select(cx, parameters, kind.of());
        }
        return None;
    };
    let (key, place) = kind.key();
    let mut checker = RuleChecker { cx, parameters, key, place };
    match kind {
        RuleKind::Count(rule) => checker.count(rule),
        RuleKind::Length(rule) => checker.length(rule),
        RuleKind::Range(rule) => checker.range(rule),
        RuleKind::Members(rule) => checker.members(rule),
        RuleKind::Format(rule) => checker.format(rule),
        RuleKind::Distinct(rule) => checker.distinct(rule),
        RuleKind::Present(rule) => checker.present(rule),
        RuleKind::Absent(rule) => checker.absent(rule),
    }
}

/// The kind of a rule, if it has exactly one check.
fn only_kind<'d>(cx: &mut Cx<'_>, rule: &'d Spanned<RuleDocument>) -> Option<RuleKind<'d>> {
    let kinds = rule.kinds();
    let (message, help) = match kinds[..] {
        [kind] => return Some(kind),
        [] => {
            let keys = list(RuleKind::KEYS.iter().copied());
            ("the rule has no check", format!("add one of {keys}"))
        }
        _ => ("the rule has more than one check", "write a rule with its own ID for each check".to_owned()),
    };
    cx.report(Code::RuleKind, rule.place(), message).help(help);
    None
}

pub(super) type Bound = Option<usize>;

/// Lowers one rule.
pub struct RuleChecker<'c, 'a, 'h> {
    pub(super) cx: &'c mut Cx<'a>,
    parameters: Holder<'h>,
    /// The key of the rule's check, and its place.
    key: &'static str,
    pub(super) place: Place,
}

impl RuleChecker<'_, '_, '_> {
    fn count(&mut self, rule: &CountRuleDocument) -> Option<Check> {
        let CountRuleDocument { of: path, min, max } = rule;
        let bounds = self.bounds(*min, *max);
        let (of, ty) = self.select(path)?;
        self.fits(matches!(ty, TypeRef::Many(_)), path, "a collection")?;
        let (min, max) = bounds?;
        Some(Check::Count { of, min, max })
    }

    fn members(&mut self, rule: &MembersRuleDocument) -> Option<Check> {
        let MembersRuleDocument { of: path, min, max, with } = rule;
        let bounds = self.bounds(*min, *max);
        let (of, ty) = self.select(path)?;
        let resource = self.choice(ty, path)?;
        let (min, max) = bounds?;
        let with = match with {
            Some(with) => Some(self.key(resource, with, path)?),
            None => None,
        };
        self.possible(resource, min, max.filter(|_| with.is_some()))?;
        Some(Check::Members { of, resource, min, max, with })
    }

    fn distinct(&mut self, rule: &DistinctRuleDocument) -> Option<Check> {
        let DistinctRuleDocument { of: path, by } = rule;
        let (of, ty) = self.select(path)?;
        if of.each.is_none() {
            let message = format!("`{}` needs the elements of a collection", self.key);
            self.cx.report(Code::RuleType, path.place(), message).help("put a `*` after the name of the collection");
            return None;
        }
        match (ty, by) {
            (TypeRef::One(Item::Primitive(primitive)), None) if primitive.is_text() => {
                let equality = if primitive == Primitive::Guid { Equality::AnyCase } else { Equality::Exact };
                Some(Check::DistinctTexts { of, equality })
            }
            (ty, Some(by)) if !ty.is_text() => {
                let choice = self.choice(ty, path)?;
                let by = self.key(choice, by, path)?;
                Some(Check::Distinct { of, by })
            }
            (_, Some(by)) => {
                let message = "a string has no property that could identify it";
                self.cx
                    .report(Code::RuleType, by.place(), message)
                    .help("remove `by`: strings are compared themselves");
                None
            }
            (ty, None) => {
                self.choice(ty, path)?;
                let message = "`distinct` needs to know what identifies an object";
                self.cx.report(Code::RuleType, self.place, message).help("add `by` with the name of a property");
                None
            }
        }
    }

    /// The property that identifies who a member of a choice is.
    fn key(&mut self, choice: ResourceId, name: &Spanned<String>, path: &Spanned<String>) -> Option<MemberKey> {
        let member = holder(self.cx, member(&self.cx.resources[choice.0])?);
        let key = key(property(self.cx, member, name, name.place())?);
        self.fits(key.is_some(), path, "members whose key is a string")?;
        key
    }

    fn present(&mut self, rule: &PresentRuleDocument) -> Option<Check> {
        let PresentRuleDocument { of: path } = rule;
        let (of, _) = self.select(path)?;
        if of.narrowed.is_none() && of.each.as_ref().is_some_and(Vec::is_empty) {
            self.cx
                .report(Code::RuleBounds, self.place, "an element of a collection is always present")
                .help("write `count: { of: …, min: 1 }` if the collection needs an element");
            return None;
        }
        Some(Check::Present { of })
    }

    fn absent(&mut self, rule: &AbsentRuleDocument) -> Option<Check> {
        let AbsentRuleDocument { of: path } = rule;
        let (of, _) = self.select(path)?;
        Some(Check::Absent { of })
    }

    pub(super) fn select(&mut self, path: &Spanned<String>) -> Option<(Selection, TypeRef)> {
        select(self.cx, self.parameters, path)
    }

    pub(super) fn fits(&mut self, fits: bool, path: &Spanned<String>, needs: &str) -> Option<()> {
        if !fits {
            let message = format!("`{}` needs {needs}", self.key);
            self.cx.report(Code::RuleType, path.place(), message);
        }
        fits.then_some(())
    }

    pub(super) fn bounds(&mut self, min: Option<u32>, max: Option<u32>) -> Option<(Bound, Bound)> {
        let message = match (min, max) {
            (None | Some(0), None) => "the rule has no bound that a value can violate",
            (Some(min), Some(max)) if min > max => "`min` is greater than `max`",
            (_, Some(0)) => {
                self.cx
                    .report(Code::RuleBounds, self.place, "`max` is 0, so there must be nothing")
                    .help("write `absent: { of: … }`, or a greater number");
                return None;
            }
            _ => return Some((min.map(|min| min as usize), max.map(|max| max as usize))),
        };
        self.cx
            .report(Code::RuleBounds, self.place, message)
            .help("write `min`, `max`, or both, with `min` at most `max`");
        None
    }

    /// Checks that a value can satisfy `min` and violate `max`. With a `max`, only declared members count.
    fn possible(&mut self, choice: ResourceId, min: Bound, max: Bound) -> Option<()> {
        let Resource { name, properties, .. } = &self.cx.resources[choice.0];
        let most = properties.iter().filter(|property| has_constructor(property)).count();
        let (message, help) = match (min, max) {
            (Some(min), _) if min > most => (
                format!("no value has {min} members, because `{name}` declares {most}"),
                format!("write at most {most}"),
            ),
            (_, Some(max)) if max >= most => (
                format!("no value has more than {max} members, because `{name}` declares {most}"),
                format!("write less than {most}, or remove the rule"),
            ),
            _ => return Some(()),
        };
        self.cx.report(Code::RuleBounds, self.place, message).help(help);
        None
    }

    /// The choice type that a `members` or `distinct` rule requires.
    fn choice(&mut self, ty: TypeRef, path: &Spanned<String>) -> Option<ResourceId> {
        match ty {
            TypeRef::One(Item::Resource(id)) if self.cx.resources[id.0].construction == Construction::Choice => {
                Some(id)
            }
            _ => {
                let message = format!("`{}` needs an object of a type with `choice: true`", self.key);
                let subject = match ty {
                    TypeRef::One(Item::Resource(id)) => self.cx.resources[id.0].name.as_str(),
                    _ => path.as_str(),
                };
                self.cx.report(Code::RuleType, path.place(), message).about(subject);
                None
            }
        }
    }
}
