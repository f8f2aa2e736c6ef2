// @generated from generator/src/support/wire/misfits.rs
// by `cargo run`, which overwrites what is changed here.

//! Listing the values in an object that do not fit.

use serde_json::Value;

use crate::support::object::at::{At, Reading};
use crate::support::object::misfit::{Misfit, Misfits};
use crate::support::object::property::Property;
use crate::support::object::rest::Rest;
use crate::support::object::walk::Walk;
use crate::support::object::{any_property, index_of, instead, Object, Privacy, Visit};

/// Returns the misfits in an object, in the order of its properties.
#[inline]
pub fn misfits<T: Object>(object: &T) -> std::vec::IntoIter<Misfit<'_>> {
    let mut found = Found(Misfits::new());
    found.object(object, &At::Root(Reading::Careful));
    found.0.into_iter()
}

/// Returns the misfits in any value.
#[inline]
pub fn misfits_of<P: Property>(value: &P) -> std::vec::IntoIter<Misfit<'_>> {
    let mut found = Found(Misfits::new());
    value.walk(&At::Root(Reading::Careful), &mut found);
    found.0.into_iter()
}

/// Returns the value of a property of an object, if it does not fit. The name is any spelling of the property. Other
/// objects inside this one do not count.
pub fn misfit_named<'v, T: Object>(object: &'v T, name: &str) -> Option<&'v Value> {
    let index = index_of::<T>(name)?;
    let is_set = any_property(object, &mut |known, _, is_set| known == index && is_set);
    object.rest().misfit(index).filter(|_| !is_set)
}

/// The misfits that have been found so far.
struct Found<'v>(Misfits<'v>);

impl<'v> Found<'v> {
    #[inline]
    fn add(&mut self, rest: &'v Rest, index: u32, expected: &'static str, at: &At<'_>) {
        if let Some(value) = rest.misfit(index) {
            self.misfit(value, expected, at);
        }
    }

    /// Adds the value that an element represents, unless it is null.
    #[inline]
    fn whole(&mut self, rest: &'v Rest, expected: &'static str, at: &At<'_>) {
        if !rest.whole().is_null() {
            self.misfit(rest.whole(), expected, at);
        }
    }
}

impl<'v> Walk<'v> for Found<'v> {
    fn object<T: Object>(&mut self, object: &'v T, at: &At<'_>) {
        let rest = object.rest();
        if instead(object).is_some() {
            self.whole(rest, T::EXPECTED, at);
        } else {
            let listed = object.visit(&mut List { rest, at, found: self });
            debug_assert!(listed.is_ok());
        }
    }

    #[inline]
    fn misfit(&mut self, value: &'v Value, expected: &'static str, at: &At<'_>) {
        self.0.push(Misfit::new(at.to_string(), expected, value));
    }
}

struct List<'l, 'v> {
    rest: &'v Rest,
    at: &'l At<'l>,
    found: &'l mut Found<'v>,
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
            Some(value) => value.walk(&at, self.found),
            None if self.rest.is_none(index) => self.found.add(self.rest, index, P::EXPECTED, &at),
            None => {}
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::misfit_named;
    use crate::support::object::rest::Rest;
    use crate::support::table::object;

    #[derive(Clone)]
    struct Meter {
        code: Option<i32>,
        unit: Option<String>,
        rest: Rest,
    }

    object! {
        Meter, "#a.meter", with default;
        code: "code" | "Kode";
        unit: "unit";
    }

    #[test]
    fn a_misfit_is_found_under_the_declared_name() {
        let misfit = |json: &str, name: &str| {
            let meter: Meter = serde_json::from_str(json).expect("it is an object");
            misfit_named(&meter, name).cloned()
        };
        for spelled in ["code", "Kode"] {
            let json = format!(r#"{{"{spelled}":"x","unit":"m"}}"#);
            assert_eq!(misfit(&json, "code"), Some("x".into()), "{spelled}");
            assert_eq!(misfit(&json, "unit"), None, "{spelled}");
            assert_eq!(misfit(&json, "other"), None, "{spelled}");
        }
        assert_eq!(misfit(r#"{"code":1}"#, "code"), None);
    }
}
