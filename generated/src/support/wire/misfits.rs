// @generated from generator/src/support/wire/misfits.rs
// by `cargo run`, which overwrites what is changed here.

//! Listing the values in an object that do not fit.

use crate::support::object::at::{At, Reading};
use crate::support::object::misfit::{Misfit, Misfits};
use crate::support::object::property::Property;
use crate::support::object::rest::{Rest, WHOLE};
use crate::support::object::{instead, Object, Privacy, Visit};

/// Returns the misfits in an object, in the order of its properties.
#[inline]
pub fn misfits<T: Object>(object: &T) -> std::vec::IntoIter<Misfit<'_>> {
    let mut found = Misfits::new();
    list(object, &At::Root(Reading::Careful), &mut found);
    found.into_iter()
}

/// Lists the misfits in an object, or the value that it represents.
pub fn list<'v, T: Object>(object: &'v T, at: &At<'_>, found: &mut Misfits<'v>) {
    let rest = object.rest();
    if instead(object).is_some() {
        add(rest, WHOLE, T::EXPECTED, at, found);
    } else {
        let listed = object.visit(&mut List { rest, at, found });
        debug_assert!(listed.is_ok());
    }
}

#[inline]
fn add<'v>(rest: &'v Rest, index: u32, expected: &'static str, at: &At<'_>, found: &mut Misfits<'v>) {
    found.extend(rest.misfit(index).map(|value| Misfit::new(at.to_string(), expected, value)));
}

struct List<'l, 'v> {
    rest: &'v Rest,
    at: &'l At<'l>,
    found: &'l mut Misfits<'v>,
}

impl<'v> Visit<'v> for List<'_, 'v> {
    type Error = ();

    fn property<P: Property>(
        &mut self,
        index: u32,
        name: &'static str,
        value: &'v Option<P>,
        _: Privacy,
    ) -> Result<(), ()> {
        let at = At::Name(self.at, name);
        match value {
            Some(value) => value.misfits(&at, self.found),
            None if self.rest.forms().is_none(index) => add(self.rest, index, P::EXPECTED, &at, self.found),
            None => {}
        }
        Ok(())
    }
}
