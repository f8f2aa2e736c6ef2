//! The checks of a text.

use super::check::{Bound, RuleChecker};
use crate::diagnostic::Code;
use crate::model::{Check, Format, Item, Primitive, TypeRef, Unit};
use crate::schema::document::{FormatDocument, FormatRuleDocument, LengthRuleDocument, UnitDocument};

impl RuleChecker<'_, '_, '_> {
    /// Lowers a rule about the length of a text.
    pub fn length(&mut self, rule: &LengthRuleDocument) -> Option<Check> {
        let LengthRuleDocument { of: path, min, max, unit } = rule;
        let bounds = self.bounds(*min, *max);
        let (of, ty) = self.select(path)?;
        self.fits(ty.is_text(), path, "a string")?;
        let (min, max) = bounds?;
        self.reachable(ty, min, max)?;
        let unit = match unit {
            UnitDocument::Characters => Unit::Characters,
            UnitDocument::Utf16 => Unit::Utf16,
            UnitDocument::Bytes => Unit::Bytes,
        };
        Some(Check::Length { of, unit, min, max })
    }

    /// Lowers a rule about the format of a text.
    pub fn format(&mut self, rule: &FormatRuleDocument) -> Option<Check> {
        let FormatRuleDocument { of: path, is } = rule;
        let (of, ty) = self.select(path)?;
        self.fits(ty.is_text(), path, "a string")?;
        let is = match is {
            FormatDocument::E164 => Format::E164,
            FormatDocument::Uri => Format::Uri,
            FormatDocument::Guid => Format::Guid,
            FormatDocument::DateTime => Format::DateTime,
        };
        let own = match primitive(ty) {
            Some(Primitive::String) | None => return Some(Check::Format { of, is }),
            Some(Primitive::Guid) => Some(Format::Guid),
            Some(Primitive::DateTimeOffset) => Some(Format::DateTime),
            Some(_) => None,
        };
        if own != Some(is) {
            self.cx
                .report(Code::RuleBounds, self.place, "no value of the type has this format")
                .help("remove the rule, or change the type of the property to `String`");
            return None;
        }
        Some(Check::Format { of, is })
    }

    /// Checks that a text of a type with a form of its own can have a length.
    fn reachable(&mut self, ty: TypeRef, min: Bound, max: Bound) -> Option<()> {
        let Some((name, least, most)) = primitive(ty).and_then(lengths) else {
            return Some(());
        };
        let is_possible = max.is_none_or(|max| max >= least) && min.zip(most).is_none_or(|(min, most)| min <= most);
        if is_possible {
            return Some(());
        }
        let has = match most {
            Some(most) if most == least => format!("it has {least} characters"),
            _ => format!("it has at least {least} characters"),
        };
        let message = format!("no `{name}` has such a length");
        self.cx.report(Code::RuleBounds, self.place, message).help(format!("remove the rule: {has}"));
        None
    }
}

/// The primitive type of a value.
fn primitive(ty: TypeRef) -> Option<Primitive> {
    match ty {
        TypeRef::One(Item::Primitive(primitive)) => Some(primitive),
        _ => None,
    }
}

/// The name of a type whose texts have a form of their own, and the number of characters that they have at least and at
/// most. All of them are one byte.
fn lengths(primitive: Primitive) -> Option<(&'static str, usize, Option<usize>)> {
    match primitive {
        Primitive::Guid => Some(("Guid", "00000000-0000-0000-0000-000000000000".len(), Some(36))),
        Primitive::Date => Some(("Date", "2026-01-31".len(), None)),
        Primitive::DateTimeOffset => Some(("DateTimeOffset", "2026-01-31T12:30Z".len(), None)),
        Primitive::TimeOfDay => Some(("TimeOfDay", "12:30".len(), None)),
        Primitive::Duration => Some(("Duration", "P1D".len(), None)),
        _ => None,
    }
}
