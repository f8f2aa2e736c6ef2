//! Doubles, which OData writes in several forms.

use std::borrow::Cow;

use super::scalar::Scalar;
use super::written::Written;
use crate::support::object::form::Form;

/// The first integer that is not an `i64`. A conversion would silently return the largest `i64` instead.
const TWO_TO_63: f64 = 9_223_372_036_854_775_808.0;

/// OData writes values that JSON has no number for as strings, and a service can omit a fraction of zero.
impl Scalar for f64 {
    const EXPECTED: &'static str = "a Double";

    #[inline]
    fn from_integer(value: i128) -> Option<(Self, Form)> {
        let double = value as Self;
        match i64::try_from(value).is_ok() || u64::try_from(value).is_ok() {
            true => (double as i128 == value).then_some((double, Form::Other)),
            // Most formats have no such integer and pass a double.
            false => Self::from_double(double),
        }
    }

    #[inline]
    fn from_double(value: f64) -> Option<(Self, Form)> {
        Some((value, Form::Plain))
    }

    #[inline]
    fn from_text(text: &str) -> Option<(Self, Form)> {
        let value = match text {
            "INF" => Self::INFINITY,
            "-INF" => Self::NEG_INFINITY,
            "NaN" => Self::NAN,
            _ => return None,
        };
        Some((value, Form::Plain))
    }

    #[inline]
    fn form(self, form: Form) -> Form {
        match self.written(form) {
            Written::Integer(_) | Written::Unsigned(_) => Form::Other,
            _ => Form::Plain,
        }
    }

    #[inline]
    fn written(self, form: Form) -> Written {
        if !self.is_finite() {
            Written::Text(Cow::Borrowed(word_for(self)))
        } else if form == Form::Plain || (self == 0.0 && self.is_sign_negative()) {
            Written::Double(self)
        } else if self < TWO_TO_63 && self as i64 as Self == self {
            Written::Integer(self as i64)
        } else if self < 2.0 * TWO_TO_63 && self as u64 as Self == self {
            Written::Unsigned(self as u64)
        } else {
            Written::Double(self)
        }
    }
}

/// Returns the string that OData writes for a double that is not finite, because JSON has no number for it.
#[inline]
pub fn word_for(value: f64) -> &'static str {
    if value.is_nan() {
        "NaN"
    } else if value > 0.0 {
        "INF"
    } else {
        "-INF"
    }
}
