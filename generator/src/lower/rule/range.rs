//! The check of a number.

use crate::diagnostic::Code;
use crate::model::{Check, Item, Number, Primitive, Representation, TypeRef};
use crate::schema::document::RangeRuleDocument;

use super::check::RuleChecker;

/// The greatest integer up to which a double represents all integers.
const EXACT: f64 = 9_007_199_254_740_992.0;

impl RuleChecker<'_, '_, '_> {
    /// Lowers a rule about the value of a number.
    pub fn range(&mut self, rule: &RangeRuleDocument) -> Option<Check> {
        let RangeRuleDocument { of: path, min, max } = rule;
        let has_bounds = self.has_bounds(*min, *max);
        let (of, ty) = self.select(path)?;
        let limits = match ty {
            TypeRef::One(Item::Primitive(primitive)) => limits(primitive),
            _ => None,
        };
        self.fits(limits.is_some(), path, "a number")?;
        let (number, least, most) = limits?;
        has_bounds?;
        let (min, max) = (*min, *max);
        let bounds = || min.into_iter().chain(max);
        let (message, help) = if number == Number::Integer
            && bounds().any(|bound| bound.fract() != 0.0 || bound.abs() > EXACT)
        {
            let help = format!("write integers from -{EXACT} to {EXACT}");
            ("the bounds of an integer are not integers".to_owned(), help)
        } else if min.is_some_and(|min| min <= least || min > most) || max.is_some_and(|max| max >= most || max < least)
        {
            let message = format!("the values of the type are {least} to {most}, so a bound has no effect or no value");
            (message, "write bounds inside these limits, or remove the bound".to_owned())
        } else {
            return Some(Check::Range { of, number, min, max });
        };
        self.cx.report(Code::RuleBounds, self.place, message).help(help);
        None
    }

    /// Checks what is right about the bounds whatever the numbers are.
    fn has_bounds(&mut self, min: Option<f64>, max: Option<f64>) -> Option<()> {
        let (message, help) = match (min, max) {
            (None, None) => ("the rule has no bound that a value can violate", "write `min`, `max`, or both"),
            (Some(min), Some(max)) if min > max => {
                ("`min` is greater than `max`", "write a `min` that is at most `max`")
            }
            _ => return Some(()),
        };
        self.cx.report(Code::RuleBounds, self.place, message).help(help);
        None
    }
}

/// How a value of a type is compared, and its limits, if it is a number.
fn limits(primitive: Primitive) -> Option<(Number, f64, f64)> {
    let integer = |least: i64, most: i64| Some((Number::Integer, least as f64, most as f64));
    match primitive.representation() {
        Representation::U8 => integer(u8::MIN.into(), u8::MAX.into()),
        Representation::I8 => integer(i8::MIN.into(), i8::MAX.into()),
        Representation::I16 => integer(i16::MIN.into(), i16::MAX.into()),
        Representation::I32 => integer(i32::MIN.into(), i32::MAX.into()),
        Representation::I64 => integer(i64::MIN, i64::MAX),
        Representation::F64 => Some((Number::Double, f64::NEG_INFINITY, f64::INFINITY)),
        Representation::Decimal => Some((Number::Decimal, f64::NEG_INFINITY, f64::INFINITY)),
        Representation::Text | Representation::Bool | Representation::Json => None,
    }
}
