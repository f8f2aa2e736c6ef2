//! The check of the types of values.

use super::report::Report;
use crate::support::object::Object;
use crate::support::rule::Rule;
use crate::support::wire::misfits::misfits;

/// Reports values that do not fit the types of their properties, wherever they are in a body. Only a body that was read can
/// contain such values.
#[inline]
pub fn values<T: Object>(report: &mut Report, rule: &'static Rule, body: &T) {
    for misfit in misfits(body) {
        report.add(rule, misfit.place().to_owned());
    }
}
