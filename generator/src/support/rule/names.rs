//! The check of the names of members.

use super::report::Report;
use crate::support::object::at::{At, Reading};
use crate::support::object::{Object, Privacy, Visit, ODATA_TYPE};
use crate::support::rule::Rule;

/// A type whose objects can stand in the body of a request. The macro `nested!` implements it.
pub trait Nested: Object {
    /// Checks the objects in the properties.
    fn check_nested(&self, names: &mut Names<'_>, at: &At<'_>);
}

/// The check of the names in one body.
pub struct Names<'r> {
    report: &'r mut Report,
    rule: &'static Rule,
}

/// Reports members whose names differ from declared ones in letter case only, wherever they stand in a body. The
/// service ignores such a member or rejects it.
#[inline]
pub fn names<T: Nested>(report: &mut Report, rule: &'static Rule, body: &T) {
    Names { report, rule }.object(body, &At::Root(Reading::Careful));
}

impl Names<'_> {
    fn object<T: Nested>(&mut self, object: &T, at: &At<'_>) {
        if !object.rest().members().is_empty() {
            self.members(object, at);
        }
        object.check_nested(self, at);
    }

    #[cold]
    fn members<T: Object>(&mut self, object: &T, at: &At<'_>) {
        for (name, _) in object.rest().members() {
            if is_misspelled(object, name) {
                self.report.add(self.rule, At::Name(at, name).to_string());
            }
        }
    }

    /// Checks the object in a property.
    #[inline]
    pub fn one<T: Nested>(&mut self, object: Option<&T>, name: &'static str, at: &At<'_>) {
        if let Some(object) = object {
            self.object(object, &At::Name(at, name));
        }
    }

    /// Checks the objects in an array.
    pub fn many<T: Nested>(&mut self, objects: Option<&[T]>, name: &'static str, at: &At<'_>) {
        for (index, object) in objects.unwrap_or_default().iter().enumerate() {
            self.object(object, &At::Index(&At::Name(at, name), index));
        }
    }
}

/// Returns whether the name of an additional property is that of a declared one, apart from letter case.
#[cold]
fn is_misspelled<T: Object>(object: &T, name: &str) -> bool {
    struct Unlike<'a>(&'a str);

    impl Visit<'_> for Unlike<'_> {
        type Error = ();

        fn property<P>(&mut self, _: u32, name: &'static str, _: &Option<P>, _: Privacy) -> Result<(), ()> {
            let is_similar = name.eq_ignore_ascii_case(self.0) && name != self.0;
            (!is_similar).then_some(()).ok_or(())
        }
    }

    (name.eq_ignore_ascii_case(ODATA_TYPE) && name != ODATA_TYPE) || object.visit(&mut Unlike(name)).is_err()
}

/// Implements [`Nested`] from the properties that hold objects.
macro_rules! nested {
    ($type:ident $(, extends $base:ident)?; $($kind:ident $field:ident: $name:literal;)*) => {
        impl $crate::support::rule::names::Nested for $type {
            #[inline]
            #[allow(unused_variables)] // A type can have no objects in its properties.
            fn check_nested(
                &self,
                names: &mut $crate::support::rule::names::Names<'_>,
                at: &$crate::support::object::at::At<'_>,
            ) {
                $(<$base as $crate::support::rule::names::Nested>::check_nested(&self.base, names, at);)?
                $(names.$kind(self.$field.as_deref(), $name, at);)*
            }
        }
    };
}
pub(crate) use nested;
