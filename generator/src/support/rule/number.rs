//! Checks of numbers.

use core::ops::RangeBounds;

use super::check::find;
use super::report::Report;
use super::selection::Pointer;
use crate::support::rule::Rule;
use crate::support::value::decimal::Decimal;

/// Reports numbers that are too small or too great. What is not a number is neither.
pub fn range<'a, N: PartialOrd + 'a>(
    report: &mut Report,
    rule: &'static Rule,
    of: impl Iterator<Item = (Pointer, &'a N)>,
    allowed: impl RangeBounds<N>,
) {
    find(report, rule, of, |number| !allowed.contains(number));
}

/// Reports decimals that are too small or too great.
pub fn decimal_range<'a>(
    report: &mut Report,
    rule: &'static Rule,
    of: impl Iterator<Item = (Pointer, &'a Decimal)>,
    allowed: impl RangeBounds<f64>,
) {
    find(report, rule, of, |number| !allowed.contains(&number.to_f64()));
}

#[cfg(test)]
mod tests {
    use super::super::selection::one;
    use super::*;
    use crate::support::rule::Severity;

    static RULE: Rule = Rule { id: "r", severity: Severity::Error, message: "says", documentation: "page" };

    #[test]
    fn a_number_is_within_its_bounds() {
        let is_found = |check: &dyn Fn(&mut Report)| {
            let mut report = Report::default();
            check(&mut report);
            !report.is_empty()
        };
        for (number, found) in [(4, true), (5, false), (120, false), (121, true), (-5, true)] {
            assert_eq!(is_found(&|report| range(report, &RULE, one("/x", Some(&number)), 5..=120)), found);
            let decimal = Decimal::from(number);
            assert_eq!(is_found(&|report| decimal_range(report, &RULE, one("/x", Some(&decimal)), 5.0..=120.0)), found);
        }
        for (number, found) in [(0.4, true), (0.5, false), (f64::INFINITY, false), (f64::NAN, true)] {
            assert_eq!(is_found(&|report| range(report, &RULE, one("/x", Some(&number)), 0.5..)), found);
        }
        assert!(!is_found(&|report| range(report, &RULE, one("/x", None::<&u8>), 5..)));
    }
}
