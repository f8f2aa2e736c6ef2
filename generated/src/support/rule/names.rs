// @generated from generator/src/support/rule/names.rs
// by `cargo run`, which overwrites what is changed here.

//! The check of the names of members.

use super::report::Report;
use crate::support::object::at::{At, Reading};
use crate::support::object::property::Property;
use crate::support::object::walk::Walk;
use crate::support::object::{any_property, Object, Privacy, Visit, ODATA_TYPE};
use crate::support::rule::Rule;

/// Reports members whose names differ only in letter case from declared ones, wherever they are in a body. Returns whether
/// the body contains nothing but properties whose values fit, so that no other check has to look for more.
#[inline]
pub fn names<T: Object>(report: &mut Report, rule: &'static Rule, body: &T) -> bool {
    let mut names = Names { report, rule, is_plain: true };
    names.object(body, &At::Root(Reading::Careful));
    names.is_plain
}

/// The check of the names in one body.
struct Names<'r> {
    report: &'r mut Report,
    rule: &'static Rule,
    is_plain: bool,
}

impl<'v> Walk<'v> for Names<'_> {
    fn object<T: Object>(&mut self, object: &'v T, at: &At<'_>) {
        if !object.rest().is_plain() {
            self.is_plain = false;
            self.additional(object, at);
        }
        let checked = object.visit(&mut Inside { names: self, at });
        debug_assert!(checked.is_ok());
    }
}

impl Names<'_> {
    /// Checks the additional properties of an object.
    #[cold]
    fn additional<T: Object>(&mut self, object: &T, at: &At<'_>) {
        for (name, _) in object.rest().members() {
            if is_misspelled(object, name) {
                self.report.add(self.rule, At::Name(at, name).to_string());
            }
        }
    }
}

/// The check of the values in the properties of an object.
struct Inside<'n, 'r> {
    names: &'n mut Names<'r>,
    at: &'n At<'n>,
}

impl<'v> Visit<'v> for Inside<'_, '_> {
    type Error = ();

    #[inline]
    fn property<P: Property>(
        &mut self,
        _: u32,
        name: &'static str,
        value: &'v Option<P>,
        _: Privacy,
    ) -> Result<(), ()> {
        if let Some(value) = value {
            value.walk(&At::Name(self.at, name), self.names);
        }
        Ok(())
    }
}

/// Returns whether the name of an additional property is that of a declared one, apart from letter case.
#[cold]
fn is_misspelled<T: Object>(object: &T, name: &str) -> bool {
    let is_similar = |known: &str| known.eq_ignore_ascii_case(name) && known != name;
    is_similar(ODATA_TYPE) || any_property(object, &mut |_, known, _| is_similar(known))
}
