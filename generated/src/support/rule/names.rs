// @generated from generator/src/support/rule/names.rs
// by `cargo run`, which overwrites what is changed here.

//! The check of the names of members.

use super::report::Report;
use crate::support::object::at::{At, Reading};
use crate::support::object::{Object, Privacy, Visit, ODATA_TYPE};
use crate::support::rule::Rule;

/// A type whose values can occur in the body of a request. The macros `nested!` and `nested_choice!` implement it.
pub trait Nested {
    /// Checks the names of all members of a value.
    fn check_names(&self, names: &mut Names<'_>, at: &At<'_>);

    /// Checks only the values in the properties of an object.
    #[inline]
    fn check_nested(&self, _: &mut Names<'_>, _: &At<'_>) {}
}

/// The check of the names in one body.
pub struct Names<'r> {
    report: &'r mut Report,
    rule: &'static Rule,
}

/// Reports members whose names differ only in letter case from declared ones, wherever they are in a body.
#[inline]
pub fn names<T: Nested>(report: &mut Report, rule: &'static Rule, body: &T) {
    body.check_names(&mut Names { report, rule }, &At::Root(Reading::Careful));
}

impl Names<'_> {
    /// Checks the additional properties of an object.
    #[inline]
    pub fn members<T: Object>(&mut self, object: &T, at: &At<'_>) {
        if !object.rest().members().is_empty() {
            self.additional(object, at);
        }
    }

    #[cold]
    fn additional<T: Object>(&mut self, object: &T, at: &At<'_>) {
        for (name, _) in object.rest().members() {
            if is_misspelled(object, name) {
                self.report.add(self.rule, At::Name(at, name).to_string());
            }
        }
    }

    /// Checks the object in a property.
    #[inline]
    pub fn one<T: Nested>(&mut self, object: &Option<Box<T>>, name: &'static str, at: &At<'_>) {
        if let Some(object) = object {
            object.check_names(self, &At::Name(at, name));
        }
    }

    /// Checks the choice in a property.
    #[inline]
    pub fn choice<T: Nested>(&mut self, choice: &Option<T>, name: &'static str, at: &At<'_>) {
        if let Some(choice) = choice {
            choice.check_names(self, &At::Name(at, name));
        }
    }

    /// Checks the values in an array.
    pub fn many<T: Nested>(&mut self, values: &Option<Vec<T>>, name: &'static str, at: &At<'_>) {
        for (index, value) in values.iter().flatten().enumerate() {
            value.check_names(self, &At::Index(&At::Name(at, name), index));
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

/// Implements [`Nested`] for a type from its properties that contain objects.
macro_rules! nested {
    ($type:ident $(, extends $base:ident)?; $($kind:ident $field:ident: $name:literal;)*) => {
        impl $crate::support::rule::names::Nested for $type {
            #[inline]
            fn check_names(&self, names: &mut $crate::support::rule::names::Names<'_>, at: &$crate::support::object::at::At<'_>) {
                names.members(self, at);
                self.check_nested(names, at);
            }

            #[inline]
            #[allow(unused_variables)] // A type can have no objects in its properties.
            fn check_nested(&self, names: &mut $crate::support::rule::names::Names<'_>, at: &$crate::support::object::at::At<'_>) {
                $(<$base as $crate::support::rule::names::Nested>::check_nested(&self.base, names, at);)?
                $(names.$kind(&self.$field, $name, at);)*
            }
        }
    };
}
pub(crate) use nested;

/// Implements [`Nested`] for a choice among types.
macro_rules! nested_choice {
    ($type:ident; $($variant:ident)*) => {
        impl $crate::support::rule::names::Nested for $type {
            #[inline]
            #[allow(unused_variables)] // A choice can have no types.
            fn check_names(&self, names: &mut $crate::support::rule::names::Names<'_>, at: &$crate::support::object::at::At<'_>) {
                match self {
                    $(Self::$variant(object) => $crate::support::rule::names::Nested::check_names(&**object, names, at),)*
                    // Nothing is known about the members of an unknown type.
                    Self::Unknown(_) => {}
                }
            }
        }
    };
}
pub(crate) use nested_choice;
