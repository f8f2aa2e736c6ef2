// @generated from generator/src/support/wire/debug.rs
// by `cargo run`, which overwrites what is changed here.

//! The `Debug` output of objects.

use core::fmt;

use serde_json::Value;

use crate::support::object::property::Property;
use crate::support::object::rest::Rest;
use crate::support::object::{instead, Object, Privacy, Visit};

/// Formats an object. The output contains the properties that are set and hides the values of sensitive ones. Of
/// members that the schema does not declare, it contains only the names, because their values could be sensitive. The
/// same applies to values that do not fit.
#[inline(never)]
pub fn debug<T: Object>(object: &T, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    if instead(object).is_some_and(|value| !value.is_null()) {
        return f.debug_tuple(T::NAME).field(&format_args!("<misfit>")).finish();
    }
    let mut shown = Shown { to: f.debug_struct(T::NAME), rest: object.rest() };
    object.visit(&mut shown)?;
    shown.finish()
}

struct MemberNames<'a>(&'a Rest);

impl fmt::Debug for MemberNames<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.0.members().iter().map(|(name, _)| name)).finish()
    }
}

struct Shown<'a, 'f> {
    to: fmt::DebugStruct<'a, 'f>,
    rest: &'a Rest,
}

impl<'v> Visit<'v> for Shown<'_, '_> {
    type Error = fmt::Error;

    fn property<P: Property>(
        &mut self,
        index: u32,
        name: &'static str,
        value: &'v Option<P>,
        privacy: Privacy,
    ) -> fmt::Result {
        match value {
            Some(_) if privacy == Privacy::Sensitive => self.to.field(name, &format_args!("<hidden>")),
            Some(value) => self.to.field(name, value),
            None => return self.none(index, name),
        };
        Ok(())
    }
}

impl Shown<'_, '_> {
    /// Shows the names of the members that are not properties.
    #[inline]
    fn finish(mut self) -> fmt::Result {
        if !self.rest.members().is_empty() {
            self.to.field("additional_properties", &MemberNames(self.rest));
        }
        self.to.finish()
    }

    #[inline]
    fn none(&mut self, index: u32, name: &'static str) -> fmt::Result {
        match self.rest.of_none(index) {
            None => {}
            Some(Value::Null) => {
                self.to.field(name, &format_args!("null"));
            }
            Some(_) => {
                self.to.field(name, &format_args!("<misfit>"));
            }
        }
        Ok(())
    }
}
